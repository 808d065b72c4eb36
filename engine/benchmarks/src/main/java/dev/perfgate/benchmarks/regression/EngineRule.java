package dev.perfgate.benchmarks.regression;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.result.Direction;
import java.util.BitSet;
import java.util.Locale;

/** The engine's own rule. */
record EngineRule(Sensitivity sensitivity) implements AlarmRule {
    @Override
    public String name() {
        return "msr, " + sensitivity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public BitSet alarms(double[] values) {
        RegressionDetector detector =
                RegressionRule.of(sensitivity, Direction.LOWER).detector();
        BitSet alarms = new BitSet();
        for (int build = 0; build < values.length; build++) {
            alarms.set(build, detector.add(values[build]) instanceof Decision.Regression);
        }
        return alarms;
    }
}
