package dev.perfgate.benchmarks.regression;

import java.util.BitSet;

/** A rule under comparison: on which builds of a series, where higher is worse, does it raise an alarm? */
interface AlarmRule {
    String name();

    /** Each build is judged by itself and those before. */
    BitSet alarms(double[] values);
}
