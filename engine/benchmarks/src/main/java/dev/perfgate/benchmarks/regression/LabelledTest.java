package dev.perfgate.benchmarks.regression;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule on whole histories whose changes are known. An alarm belongs to a change from two builds before it to 25 after; every other
 * one is false. Only changes for the worse count as found or missed.
 *
 * @param falseAlarms per 1000 builds, the mean over the sources
 * @param unchanged false alarms per 1000 builds where the same program was measured again and again
 * @param found of the changes above 5 %, in per cent
 */
record LabelledTest(double falseAlarms, double unchanged, double found, int changes) {
    private static final int EARLY = 2;
    private static final int LATE = 25;
    private static final double LARGE = 0.05;

    static LabelledTest of(AlarmRule rule, List<LabelledHistory> histories) {
        Map<String, FalseAlarms> bySource = new TreeMap<>();
        FalseAlarms unchanged = new FalseAlarms();
        int changes = 0;
        int found = 0;
        for (LabelledHistory history : histories) {
            BitSet alarms = rule.alarms(history.values());
            for (LabelledHistory.Label label : history.labels()) {
                if (label.shift() > LARGE) {
                    changes++;
                    found += isFound(alarms, label) ? 1 : 0;
                }
            }
            history.labels()
                    .forEach(label -> alarms.clear(Math.max(0, label.build() - EARLY), label.build() + LATE + 1));
            int builds = history.values().length;
            bySource.computeIfAbsent(history.source(), source -> new FalseAlarms())
                    .add(alarms, builds);
            if (history.isUnchanged()) {
                unchanged.add(alarms, builds);
            }
        }
        double mean = bySource.values().stream()
                .mapToDouble(FalseAlarms::perThousand)
                .average()
                .orElse(Double.NaN);
        return new LabelledTest(mean, unchanged.perThousand(), 100.0 * found / changes, changes);
    }

    private static boolean isFound(BitSet alarms, LabelledHistory.Label label) {
        int first = alarms.nextSetBit(Math.max(0, label.build() - EARLY));
        return first >= 0 && first <= label.build() + LATE;
    }
}
