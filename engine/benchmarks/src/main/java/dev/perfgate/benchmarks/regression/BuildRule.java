package dev.perfgate.benchmarks.regression;

import dev.perfgate.measure.StudentT;
import java.util.BitSet;

/** A rule that judges the newest build by a window of those just before it, and remembers nothing. */
record BuildRule(String name, int window, Judge judge) implements AlarmRule {
    private static final int LEAST_BUILDS = 10;

    /** Whether a build is an alarm beside the window's values. */
    interface Judge {
        boolean isAlarm(double value, Sample window);
    }

    @Override
    public BitSet alarms(double[] values) {
        BitSet alarms = new BitSet();
        for (int build = LEAST_BUILDS; build < values.length; build++) {
            Sample before = Sample.of(values, Math.max(0, build - window), build);
            alarms.set(build, judge.isAlarm(values[build], before));
        }
        return alarms;
    }

    static AlarmRule aboveMean(double share, int window) {
        String name = String.format("%.0f %% above the mean of %d", 100 * share, window);
        return new BuildRule(name, window, (value, before) -> value > (1 + share) * before.mean());
    }

    static AlarmRule score(double limit, int window) {
        String name = String.format("z > %.0f on %d", limit, window);
        return new BuildRule(name, window, (value, before) -> value > before.mean() + limit * before.deviation());
    }

    /** A new value of the same normal distribution lies above the bound with a probability of 1 %. */
    static AlarmRule predictionInterval(int window) {
        return new BuildRule("t prediction interval 0.99, n " + window, window, (value, before) -> {
            double width = StudentT.quantile(0.99, before.count() - 1) * Math.sqrt(1 + 1.0 / before.count());
            return value > before.mean() + width * before.deviation();
        });
    }
}
