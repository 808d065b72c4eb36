package dev.perfgate.benchmarks.regression;

import dev.perfgate.benchmarks.regression.ProjectBootstrap.Interval;
import dev.perfgate.benchmarks.regression.ProjectBootstrap.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How sure the figures of a {@link TableRow} are: 95 % intervals over the projects. */
record IntervalRow(
        String rule,
        Interval quiet,
        Interval stress,
        Interval small,
        Interval middle,
        Interval large,
        Interval whole,
        Interval found) {
    static final String HEADER = """
            | rule | FA null | FA stress | 5 % | 10 % | 20 % | FA whole | found > 5 % |
            |---|--:|--:|--:|--:|--:|--:|--:|""";

    static IntervalRow of(
            AlarmRule rule, List<LabelledHistory> quiet, List<LabelledHistory> stress, List<LabelledHistory> whole) {
        return new IntervalRow(
                rule.name(),
                interval(quiet, histories -> falseAlarms(rule, histories)),
                interval(stress, histories -> falseAlarms(rule, histories)),
                interval(quiet, histories -> found(rule, histories, 0.05)),
                interval(quiet, histories -> found(rule, histories, 0.1)),
                interval(quiet, histories -> found(rule, histories, 0.2)),
                interval(whole, histories -> falseOfWhole(rule, histories)),
                interval(whole, histories -> foundOfLabelled(rule, histories)));
    }

    private static Interval interval(List<LabelledHistory> histories, Function<List<LabelledHistory>, Tally> tally) {
        Map<String, List<LabelledHistory>> byProject = new TreeMap<>();
        for (LabelledHistory history : histories) {
            byProject
                    .computeIfAbsent(history.project(), project -> new ArrayList<>())
                    .add(history);
        }
        return ProjectBootstrap.of(byProject.values().stream().map(tally).toList());
    }

    private static Tally falseAlarms(AlarmRule rule, List<LabelledHistory> histories) {
        int builds = histories.stream()
                .mapToInt(history -> history.values().length - TableRow.FIRST_JUDGED)
                .sum();
        return new Tally(FalseAlarms.perThousand(rule, histories, TableRow.FIRST_JUDGED) * builds, builds);
    }

    private static Tally found(AlarmRule rule, List<LabelledHistory> histories, double step) {
        return new Tally(StepTest.of(rule, histories, step).share() * histories.size(), histories.size());
    }

    /** The mean over the sources, as in the table. */
    private static Tally falseOfWhole(AlarmRule rule, List<LabelledHistory> histories) {
        long sources =
                histories.stream().map(LabelledHistory::source).distinct().count();
        return new Tally(LabelledTest.of(rule, histories).falseAlarms() * sources, sources);
    }

    private static Tally foundOfLabelled(AlarmRule rule, List<LabelledHistory> histories) {
        LabelledTest test = LabelledTest.of(rule, histories);
        return test.changes() == 0 ? new Tally(0, 0) : new Tally(test.found() * test.changes(), test.changes());
    }

    String markdown() {
        return "| " + rule + " | " + String.join(" | ", alarms(quiet), alarms(stress)) + " | "
                + String.join(" | ", percent(small), percent(middle), percent(large), alarms(whole), percent(found))
                + " |";
    }

    private static String alarms(Interval interval) {
        return String.format(Locale.ROOT, "%.1f to %.1f", interval.low(), interval.high());
    }

    private static String percent(Interval interval) {
        return String.format(Locale.ROOT, "%.0f to %.0f", interval.low(), interval.high());
    }
}
