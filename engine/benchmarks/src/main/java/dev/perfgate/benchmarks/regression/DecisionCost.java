package dev.perfgate.benchmarks.regression;

import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.result.Direction;
import java.util.List;

/** What one decision costs with 60 runs of history or more; a figure to read, not a test. */
final class DecisionCost {
    private static final int HISTORY = 60;
    private static final int ROUNDS = 3;

    private DecisionCost() {}

    /** The mean of the last of a few rounds over all histories: the earlier ones let the compiler settle. */
    static double micros(List<LabelledHistory> histories) {
        double micros = 0;
        for (int round = 0; round < ROUNDS; round++) {
            micros = oneRound(histories);
        }
        return micros;
    }

    private static double oneRound(List<LabelledHistory> histories) {
        long nanos = 0;
        long decisions = 0;
        for (LabelledHistory history : histories) {
            RegressionDetector detector =
                    RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER).detector();
            double[] values = history.values();
            for (int build = 0; build < HISTORY; build++) {
                detector.add(values[build]);
            }
            long start = System.nanoTime();
            for (int build = HISTORY; build < values.length; build++) {
                detector.add(values[build]);
            }
            nanos += System.nanoTime() - start;
            decisions += values.length - HISTORY;
        }
        return nanos / 1e3 / decisions;
    }
}
