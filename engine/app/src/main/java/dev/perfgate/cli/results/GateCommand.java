package dev.perfgate.cli.results;

import dev.perfgate.ab.KeptComparison;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.effect.UndecidedLead;
import dev.perfgate.gate.explain.Explanation;
import dev.perfgate.gate.explain.ExplanationData;
import dev.perfgate.gate.explain.ExplanationText;
import dev.perfgate.pipeline.GateChoice;
import dev.perfgate.pipeline.Rejudgement;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.pipeline.SummaryFile;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.report.model.Notice;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.store.OutputFile;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.SuiteDocuments;
import dev.perfgate.text.OptionNames;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate gate}: judges finished runs. */
@Command(
        name = "gate",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate gate PATH... [NAME...] [OPTIONS]",
        description = "Judges finished runs by the gates they ran with, or by other gates.")
public final class GateCommand implements Callable<Integer> {
    private static final Rejudgement.Explained NOTHING =
            new Rejudgement.Explained(SuiteResult.of(List.of()), List.of());

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A summary.json, a run.json, or a folder with runs, of which the latest of each scenario counts; other words name scenarios.")
    private List<Path> operands = List.of();

    @Option(
            names = "--gate",
            paramLabel = "RULE",
            description =
                    "Gate to judge by instead of the recorded ones, such as 'checkout: p95 < 200 ms'; repeatable.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            description = "Judges by the gates of this perf.yml instead of the recorded ones.")
    private @Nullable Path config;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Baseline instead of those the gates name: a run.json, a summary.json, or a folder with runs.")
    private @Nullable String baseline;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description =
                    "Folder of earlier runs for gates like 'no regression' (default: recorded gates keep their verdicts; others use .perf/history).")
    private @Nullable String history;

    @Option(names = "--record", description = "Adds the runs to the history after judging them.")
    private boolean record;

    @Option(names = "--explain", description = "Shows data and rule behind each verdict; with --json as data.")
    private boolean explain;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description =
                    "Writes the verdicts as JSON in the form of summary.json; '-' prints only the JSON to standard output.")
    private @Nullable Path json;

    @Override
    public Integer call() {
        if (json != null && !isOutput(json)) {
            new OutputFile(json).check();
        }
        Instant started = Instant.now();
        List<Path> places = places();
        List<KeptComparison> comparisons = places.stream()
                .flatMap(place -> KeptComparison.at(place).stream())
                .toList();
        places.removeIf(place -> KeptComparison.at(place).isPresent());
        Terminal terminal = Terminal.on(json != null && isOutput(json) ? System.err : System.out);
        Rejudgement.Explained explained = places.isEmpty() ? NOTHING : judged(places);
        SuiteResult result = explained.result();
        lead(result, terminal);
        comparisons.forEach(one -> one.lines().forEach(line -> terminal.out().println(shown(line))));
        boolean several = result.runs().size() > 1;
        result.runs().forEach(judged -> show(judged.run(), several, terminal));
        VerdictLines.of(result.absent(), terminal.style()).forEach(terminal.out()::println);
        explained.explanations().forEach(one -> show(one, terminal));
        result.error().ifPresent(System.err::println);
        Outcome outcome = comparisons.stream().map(KeptComparison::outcome).reduce(result.outcome(), Outcome::or);
        try {
            write(summary(started, explained, comparisons, outcome));
        } catch (StoreException | IOException e) {
            System.err.println(e.getMessage());
            return Outcome.NOT_COMPLETED.exitCode();
        }
        return outcome.exitCode();
    }

    /** What nobody must miss comes before the verdicts. */
    private static void lead(SuiteResult result, Terminal terminal) {
        List<Verdict> verdicts = result.runs().stream()
                .flatMap(judged -> judged.run().verdicts().stream())
                .toList();
        for (UndecidedLead lead : UndecidedLead.of(verdicts)) {
            terminal.out().println(terminal.style().paint(Notice.of(lead).tone(), lead.title()));
            lead.texts().forEach(text -> terminal.out().println("- " + text));
        }
    }

    private static String shown(SuiteSummary.Line line) {
        boolean said = line.status().name().equals(line.consequence().name());
        return line.consequence() + "  " + line.gate() + "  " + (said ? "" : line.status() + ": ") + line.reason();
    }

    private static void show(Explanation explanation, Terminal terminal) {
        terminal.out().println();
        ExplanationText.lines(explanation, terminal.style().width()).forEach(terminal.out()::println);
    }

    /** What is no file may be a scenario's name; where nothing is a file, all are wrong places. */
    private List<Path> places() {
        List<Path> files = operands.stream().filter(Files::exists).toList();
        return new ArrayList<>(files.isEmpty() ? operands : files);
    }

    private Rejudgement.Explained judged(List<Path> places) {
        List<String> names = operands.stream()
                .filter(operand -> !places.contains(operand) && !Files.exists(operand))
                .map(Path::toString)
                .toList();
        GateChoice choice = new GateChoice(document(), Optional.ofNullable(baseline), history(), names);
        if (explain) {
            return Rejudgement.explained(places, choice, record);
        }
        SuiteResult result = record ? Rejudgement.recorded(places, choice) : Rejudgement.of(places, choice);
        return new Rejudgement.Explained(result, List.of());
    }

    /** Of runs and comparisons together, as the command ends. */
    private SuiteSummary summary(
            Instant started, Rejudgement.Explained explained, List<KeptComparison> comparisons, Outcome outcome) {
        Path root = json == null || isOutput(json) ? Path.of("") : folderOf(json);
        List<SuiteSummary.Line> compared =
                comparisons.stream().flatMap(one -> one.lines().stream()).toList();
        List<Map<String, Object>> explanations =
                explained.explanations().stream().map(ExplanationData::of).toList();
        return SummaryFile.summary(root, started, explained.result()).endingWith(outcome, compared, explanations);
    }

    private void write(SuiteSummary summary) throws IOException {
        if (json == null) {
            return;
        }
        if (isOutput(json)) {
            // Not System.out, which keeps a failure to itself.
            SuiteSummaryJson.write(summary, new FileOutputStream(FileDescriptor.out));
        } else {
            new OutputFile(json).write(out -> out.write(SuiteSummaryJson.text(summary)));
        }
    }

    private static boolean isOutput(Path file) {
        return file.toString().equals("-");
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** Who adds runs means a history, whether there is one yet or not. */
    private Optional<String> history() {
        return Optional.ofNullable(history == null && record && config == null ? "on" : history);
    }

    private Optional<Function<Problems, MappingNode>> document() {
        return rules.isEmpty() && config == null ? Optional.empty() : Optional.of(this::document);
    }

    private MappingNode document(Problems problems) {
        List<MappingNode> documents = new ArrayList<>();
        if (config != null) {
            documents.add(YamlDocument.read(config, System::getenv, problems));
        }
        documents.add(Nodes.fromMap(Map.of("gates", rules), path -> OptionNames.of("--gate")));
        return SuiteDocuments.joined(documents, problems);
    }

    private static void show(Run run, boolean amongOthers, Terminal terminal) {
        String scenario = run.info().scenario();
        if (run.verdicts().isEmpty()) {
            terminal.out().println("WARN  " + scenario + ": no gates judge it");
            for (String reason : run.validity().reasons()) {
                terminal.out().println("FAIL  " + scenario + ": " + reason);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : run.verdicts()) {
            verdicts.add(amongOthers ? verdict.shownFor(scenario) : verdict);
        }
        VerdictLines.of(verdicts, terminal.style()).forEach(terminal.out()::println);
    }
}
