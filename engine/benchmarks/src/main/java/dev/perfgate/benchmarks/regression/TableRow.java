package dev.perfgate.benchmarks.regression;

import java.util.List;
import java.util.Locale;

/**
 * How one rule fares.
 *
 * @param quiet false alarms per 1000 builds where nothing changes
 * @param stress the same where the noise is bad
 * @param small what it finds of steps of 5 %
 * @param middle of 10 %
 * @param large of 20 %
 */
record TableRow(
        String rule,
        double quiet,
        double stress,
        StepTest small,
        StepTest middle,
        StepTest large,
        LabelledTest labelled) {
    static final String HEADER = """
            | rule | FA null | FA stress | 5 % | 10 % | 20 % | delay | FA whole | FA unchanged | found > 5 % |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|""";

    static final int FIRST_JUDGED = 30;

    static TableRow of(
            AlarmRule rule, List<LabelledHistory> quiet, List<LabelledHistory> stress, List<LabelledHistory> whole) {
        return new TableRow(
                rule.name(),
                FalseAlarms.perThousand(rule, quiet, FIRST_JUDGED),
                FalseAlarms.perThousand(rule, stress, FIRST_JUDGED),
                StepTest.of(rule, quiet, 0.05),
                StepTest.of(rule, quiet, 0.1),
                StepTest.of(rule, quiet, 0.2),
                LabelledTest.of(rule, whole));
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f/%.0f/%.0f | %.1f | %.2f | %.0f %% of %d |",
                rule,
                quiet,
                stress,
                small.share(),
                middle.share(),
                large.share(),
                small.medianDelay(),
                middle.medianDelay(),
                large.medianDelay(),
                labelled.falseAlarms(),
                labelled.unchanged(),
                labelled.found(),
                labelled.changes());
    }
}
