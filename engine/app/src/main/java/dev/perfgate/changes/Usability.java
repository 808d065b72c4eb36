package dev.perfgate.changes;

import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import java.util.Optional;

/** What of a series the rule can judge: changes are ratios, and the first runs are only compared with. */
final class Usability {
    private final Series series;
    private int usable;
    private int negative;
    private int positive;
    private int firstNegative = -1;

    Usability(Series series) {
        this.series = series;
        for (int run = 0; run < series.length(); run++) {
            count(run, series.value(run));
        }
    }

    private void count(int run, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        usable++;
        positive += value > 0 ? 1 : 0;
        if (value < 0) {
            negative++;
            firstNegative = firstNegative < 0 ? run : firstNegative;
        }
    }

    /** Why it cannot be judged at all. */
    Optional<Problem> objection() {
        if (usable < RegressionRule.LEAST_HISTORY) {
            return told(
                    "is not judged: " + usable + " of its " + series.length() + " values can be used",
                    "give at least " + RegressionRule.LEAST_HISTORY);
        }
        return negative > 0 && positive == 0 ? told("is not judged: " + belowZero(), remedy()) : Optional.empty();
    }

    /** What is judged otherwise than its figures say. */
    Optional<Problem> remark() {
        return negative > 0 && positive > 0
                ? told(belowZero() + " and count as zero, as changes are ratios", remedy())
                : Optional.empty();
    }

    private String belowZero() {
        return negative + " of its " + series.length() + " values are below zero, the first is "
                + series.value(firstNegative) + " (run " + firstNegative + ")";
    }

    private static String remedy() {
        return "give figures above zero, such as the distance to a fixed level";
    }

    private Optional<Problem> told(String message, String remedy) {
        return Optional.of(new Problem(Mark.of("series '" + Cell.shown(series.id()) + "'"), message, remedy));
    }
}
