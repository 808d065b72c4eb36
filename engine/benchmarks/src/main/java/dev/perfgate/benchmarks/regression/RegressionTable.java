package dev.perfgate.benchmarks.regression;

import dev.perfgate.analysis.Sensitivity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints, as Markdown, how the regression rule and simple rules fare on the histories of a folder: {@code RegressionTable FOLDER}. The
 * folder holds {@code null.jsonl} (nothing changes), {@code stress.jsonl} (nothing changes, but the noise is bad) and
 * {@code histories.jsonl} (whole, with known changes).
 */
public final class RegressionTable {
    private static final int FIRST_JUDGED = 30;
    private static final List<AlarmRule> RULES = List.of(
            BuildRule.aboveMean(0.1, 10),
            BuildRule.score(3, 30),
            BuildRule.predictionInterval(64),
            BuildRule.score(5, 100),
            new PerfherderRule(),
            new ClippedCusumRule(),
            new OwnRule(Sensitivity.BALANCED),
            new OwnRule(Sensitivity.FAST),
            new OwnRule(Sensitivity.STRICT));

    private final PrintStream out;
    private final List<History> quiet;
    private final List<History> stress;
    private final List<History> whole;

    private RegressionTable(PrintStream out, Path folder) throws IOException {
        this.out = out;
        quiet = HistoryFile.read(folder.resolve("null.jsonl"));
        stress = HistoryFile.read(folder.resolve("stress.jsonl"));
        whole = HistoryFile.read(folder.resolve("histories.jsonl"));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println(
                    "usage: RegressionTable FOLDER, which holds null.jsonl, stress.jsonl and histories.jsonl");
            System.exit(2);
        }
        print(System.out, Path.of(arguments[0]));
    }

    static void print(PrintStream out, Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("null.jsonl"))) {
            out.println("Skipped: no null.jsonl in " + folder + "; name the folder with the histories.");
            return;
        }
        new RegressionTable(out, folder).print();
    }

    private void print() {
        out.println(
                "| rule | FA null | FA stress | 5 % | 10 % | 20 % | delay | FA whole | FA unchanged | found > 5 % |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        RULES.forEach(this::printRow);
        out.println();
        out.println("FA: false alarms per 1000 builds, as episodes. Delay: median builds until a step is found.");
        out.printf(Locale.ROOT, "One decision of msr, balanced: %.1f \u00b5s.%n", DecisionCost.micros(quiet));
    }

    private void printRow(AlarmRule rule) {
        StepTest small = StepTest.of(rule, quiet, 0.05);
        StepTest middle = StepTest.of(rule, quiet, 0.1);
        StepTest large = StepTest.of(rule, quiet, 0.2);
        LabelledTest labelled = LabelledTest.of(rule, whole);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f/%.0f/%.0f | %.1f | %.2f | %.0f %% of %d |%n",
                rule.name(),
                FalseAlarms.perThousand(rule, quiet, FIRST_JUDGED),
                FalseAlarms.perThousand(rule, stress, FIRST_JUDGED),
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
