package dev.perfgate.benchmarks.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a rule finds of a step put into a series without one: an alarm within 20 builds that the series without the step does not raise
 * at the same build.
 *
 * @param share of the series in which it was found, in per cent
 * @param medianDelay in builds, of those found; 0 is the changed build itself
 */
record StepTest(double share, double medianDelay) {
    private static final int STEP = 60;
    private static final int IN_TIME = 20;

    static StepTest of(AlarmRule rule, List<LabelledHistory> histories, double step) {
        List<Integer> delays = new ArrayList<>();
        for (LabelledHistory history : histories) {
            BitSet alarms = rule.alarms(history.withStep(STEP, 1 + step));
            alarms.andNot(rule.alarms(history.values()));
            int first = alarms.nextSetBit(STEP);
            if (first >= 0 && first < STEP + IN_TIME) {
                delays.add(first - STEP);
            }
        }
        return new StepTest(100.0 * delays.size() / histories.size(), median(delays));
    }

    private static double median(List<Integer> delays) {
        if (delays.isEmpty()) {
            return Double.NaN;
        }
        List<Integer> sorted = delays.stream().sorted().toList();
        return 0.5 * (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2));
    }
}
