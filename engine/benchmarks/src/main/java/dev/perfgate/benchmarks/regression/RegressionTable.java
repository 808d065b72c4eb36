package dev.perfgate.benchmarks.regression;

import dev.perfgate.analysis.Sensitivity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints, as Markdown, how the regression rule and simple rules fare on the histories of a folder: {@code RegressionTable FOLDER}. The
 * folder holds {@code null.jsonl} (nothing changes), {@code stress.jsonl} (nothing changes, but the noise is bad) and
 * {@code histories.jsonl} (whole, with known changes).
 */
public final class RegressionTable {
    private static final List<AlarmRule> RULES = List.of(
            BuildRule.aboveMean(0.1, 10),
            BuildRule.score(3, 30),
            BuildRule.predictionInterval(64),
            BuildRule.score(5, 100),
            new PerfherderRule(),
            new ClippedCusumRule(),
            new EngineRule(Sensitivity.BALANCED),
            new EngineRule(Sensitivity.FAST),
            new EngineRule(Sensitivity.STRICT));

    private final PrintStream out;
    private final List<LabelledHistory> quiet;
    private final List<LabelledHistory> stress;
    private final List<LabelledHistory> whole;

    private RegressionTable(PrintStream out, Path folder) throws IOException {
        this.out = out;
        quiet = HistoryFile.read(folder.resolve("null.jsonl"));
        stress = HistoryFile.read(folder.resolve("stress.jsonl"));
        whole = HistoryFile.read(folder.resolve("histories.jsonl"));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: RegressionTable FOLDER [CHART.png], where FOLDER holds null.jsonl, stress.jsonl "
                    + "and histories.jsonl");
            System.exit(2);
        }
        List<TableRow> rows = print(System.out, Path.of(arguments[0]));
        if (arguments.length == 2 && !rows.isEmpty()) {
            System.out.println(TableChart.draw(rows, Path.of(arguments[1])));
        }
    }

    /** The rows, none when there are no histories. */
    static List<TableRow> print(PrintStream out, Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("null.jsonl"))) {
            out.println("Skipped: no null.jsonl in " + folder + "; name the folder with the histories.");
            return List.of();
        }
        return new RegressionTable(out, folder).print();
    }

    private List<TableRow> print() {
        out.println(TableRow.HEADER);
        List<TableRow> rows = new ArrayList<>();
        for (AlarmRule rule : RULES) {
            TableRow row = TableRow.of(rule, quiet, stress, whole);
            rows.add(row);
            out.println(row.markdown());
        }
        out.println();
        out.println("95 % intervals over the projects:");
        out.println();
        out.println(IntervalRow.HEADER);
        for (AlarmRule rule : RULES) {
            out.println(IntervalRow.of(rule, quiet, stress, whole).markdown());
        }
        out.println();
        out.println("FA: false alarms per 1000 builds, as episodes. Delay: median builds until a step is found.");
        out.printf(
                Locale.ROOT,
                "Suites of 100 unchanged metrics: %.1f %% of builds with any alarm of msr, balanced.%n",
                100 * SuiteAlarms.share(quiet));
        out.printf(Locale.ROOT, "One decision of msr, balanced: %.1f \u00b5s.%n", DecisionCost.micros(quiet));
        return rows;
    }
}
