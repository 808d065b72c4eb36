package dev.perfgate.changes;

import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import java.util.Optional;

/** What of a series the rule can judge: changes are ratios, and the first runs are only compared with. */
final class Usability {
    private final MetricSeries series;
    private int usable;
    private int negative;
    private int positive;
    private int firstNegative = -1;

    Usability(MetricSeries series) {
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
                    "not judged: it has values in only " + usable + " of " + series.length() + " runs",
                    "use at least " + RegressionRule.LEAST_HISTORY);
        }
        return negative > 0 && positive == 0
                ? told("not judged: " + negative + " of its values are negative" + first(), remedy())
                : Optional.empty();
    }

    /** What is judged otherwise than its figures say. */
    Optional<Problem> remark() {
        return negative > 0 && positive > 0
                ? told("negative values count as zero: " + negative + " of " + usable + first(), remedy())
                : Optional.empty();
    }

    private String first() {
        return ", first " + series.value(firstNegative) + " in run " + firstNegative;
    }

    private static String remedy() {
        return "use positive figures, as changes are ratios";
    }

    private Optional<Problem> told(String message, String remedy) {
        return Optional.of(new Problem(Mark.of("series '" + ValueText.shown(series.id()) + "'"), message, remedy));
    }
}
