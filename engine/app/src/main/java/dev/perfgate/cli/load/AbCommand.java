package dev.perfgate.cli.load;

import dev.perfgate.ab.AbConsole;
import dev.perfgate.ab.AbJson;
import dev.perfgate.ab.AbMarkdown;
import dev.perfgate.ab.AbResult;
import dev.perfgate.ab.AbSettings;
import dev.perfgate.ab.AbTest;
import dev.perfgate.ab.PipelineRuns;
import dev.perfgate.analysis.TwoSampleRule;
import dev.perfgate.cli.terminal.SmallestEffect;
import dev.perfgate.cli.terminal.StandardOutput;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalPresenter;
import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.check.GatePreflight;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.RunFigure;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.OutputFile;
import dev.perfgate.store.RunFolders;
import dev.perfgate.store.StoreException;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate ab}: compares two versions in runs that alternate. */
@Command(
        name = "ab",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate ab [NAME] --baseline URL|FILE --candidate URL|FILE [OPTIONS]",
        description =
                "Alternates runs of two versions on this machine until it is clear whether the candidate is worse.",
        footer = {
            "",
            "Compare two deployments with one scenario of perf.yml, or at one URL each:",
            "  perfgate ab checkout --baseline http://old:8000 --candidate http://new:8000",
            "  perfgate ab --baseline http://old:8000/cart --candidate http://new:8000/cart",
            "Compare two files that contain the same scenario with different settings:",
            "  perfgate ab checkout --baseline main.yml --candidate branch.yml",
            "",
            "Runs alternate as ABBA; each has its own folder. The comparison ends when every",
            "figure is decided, one got worse, or the budget is spent. It checks after every",
            "pair, yet is wrong in at most 5 of 100 comparisons. The exit code is 1 when a",
            "figure got worse. An undecided figure is a warning, and the exit code 0."
        })
public final class AbCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Mixin
    private AbSides sides = new AbSides();

    @Option(
            names = "--metric",
            paramLabel = "FIGURE",
            description =
                    "Figure to compare, as in gates: p95, rate, 'service time p99'; repeatable (default: p50, p95 and error rate).")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--at-least", paramLabel = "N%", description = "Smallest change that matters (default: 3 %%).")
    private @Nullable String atLeast;

    @Option(
            names = "--budget",
            paramLabel = "T",
            description = "No pair of runs starts after this time (default: ${DEFAULT-VALUE}).")
    private String budget = "5m";

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Pairs of runs at the start that do not count (default: ${DEFAULT-VALUE}).")
    private int warmUps = 1;

    @Option(
            names = "--noise-floor",
            description = "Compares the baseline with itself first; the differences are this machine's noise.")
    private boolean noiseFloor;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the runs (default: perf-results/<scenario>-ab/<time>).")
    private @Nullable Path output;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes a summary for a pull request to FILE.")
    private @Nullable Path markdown;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Writes everything as JSON; '-' prints only the JSON to standard output.")
    private @Nullable Path json;

    @Mixin
    private LockOptions locks = new LockOptions();

    private final Supplier<StopSignal> stop;

    public AbCommand(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Problems problems = new Problems();
            AbSettings settings = settings(problems);
            AbSides.Prepared prepared = sides.prepare(problems);
            foresee(settings.figures(), prepared, problems);
            files().forEach(file -> new OutputFile(file).check());
            return compare(settings, prepared).exitCode();
        } catch (ConfigException e) {
            e.problems().forEach(System.err::println);
            return Outcome.WRONG_INPUT.exitCode();
        }
    }

    private Outcome compare(AbSettings settings, AbSides.Prepared prepared) throws InterruptedException {
        Terminal terminal = Terminal.on(jsonIsOutput() ? System.err : System.out);
        Path folder = folder(prepared.scenario());
        TerminalPresenter presenter = new TerminalPresenter(terminal, true);
        Pipeline pipeline = new Pipeline(presenter, stop.get(), locks.choice());
        PipelineRuns runs = new PipelineRuns(pipeline, prepared.documents(), prepared.scenario(), folder);
        AbResult result =
                new AbTest(prepared.scenario(), settings, runs, System::nanoTime, new AbLines(terminal.out())).run();
        terminal.out().println();
        terminal.out().print(AbConsole.of(result, terminal.style()));
        if (result.trouble() != Outcome.PASS) {
            System.err.println(result.ended());
        }
        terminal.out().println("  runs: " + folder.toAbsolutePath().normalize());
        return result.outcome().or(written(result, folder, terminal.out()));
    }

    /** A figure that no run can have costs no load. */
    private static void foresee(List<RunFigure> figures, AbSides.Prepared prepared, Problems problems) {
        for (RunFigure figure : figures) {
            prepared.outline()
                    .flatMap(outline -> GatePreflight.objection(figure, prepared.scenario(), outline))
                    .ifPresent(objection ->
                            problems.add(Mark.ofOption("--metric"), objection.message(), objection.remedy()));
        }
        problems.throwIfAny();
    }

    private Path folder(String scenario) {
        Path folder = output == null
                ? new RunFolders(RunFolders.DEFAULT_ROOT, Clock.system(ZoneId.systemDefault())).make(scenario + "-ab")
                : unused(output);
        new FolderStore().checkWritable(folder);
        return folder;
    }

    /** Runs of two comparisons in one folder could not be told apart. */
    private static Path unused(Path folder) {
        if (PipelineRuns.areIn(folder)) {
            throw new Problems()
                    .fatal(
                            Mark.ofOption("--output"),
                            "'" + folder + "' already contains the runs of another comparison",
                            "choose another folder, or delete this one");
        }
        return folder;
    }

    private AbSettings settings(Problems problems) {
        if (warmUps < 0) {
            problems.add(Mark.ofOption("--warm-up"), "must be 0 or more, but is " + warmUps, "write for example 1");
        }
        return new AbSettings(
                figures(problems),
                SmallestEffect.read(atLeast, problems).orElse(TwoSampleRule.USUAL_EFFECT),
                budget(problems),
                warmUps,
                noiseFloor);
    }

    private List<RunFigure> figures(Problems problems) {
        List<RunFigure> figures = new ArrayList<>();
        for (String metric : metrics) {
            try {
                figures.add(RunFigure.parse(metric));
            } catch (GateException e) {
                problems.add(Mark.ofOption("--metric"), String.valueOf(e.getMessage()), e.remedy());
            }
        }
        return figures;
    }

    private Duration budget(Problems problems) {
        try {
            Duration parsed = Durations.parse(budget);
            if (parsed.isZero()) {
                problems.add(
                        Mark.ofOption("--budget"),
                        "must be above zero, but is '" + budget + "'",
                        "write for example '5m'");
            }
            return parsed;
        } catch (UnitException e) {
            problems.add(Mark.ofOption("--budget"), String.valueOf(e.getMessage()), e.remedy());
            return Duration.ZERO;
        }
    }

    private boolean jsonIsOutput() {
        return json != null && json.toString().equals(STANDARD_OUTPUT);
    }

    private List<Path> files() {
        List<Path> files =
                new ArrayList<>(Optional.ofNullable(markdown).stream().toList());
        if (json != null && !jsonIsOutput()) {
            files.add(json);
        }
        return files;
    }

    /** The JSON always stands beside the runs, too. */
    private Outcome written(AbResult result, Path folder, PrintStream shown) {
        try {
            new OutputFile(folder.resolve("ab.json")).write(out -> AbJson.write(result, out));
            if (markdown != null) {
                new OutputFile(markdown).write(out -> out.write(AbMarkdown.of(result)));
            }
            if (jsonIsOutput()) {
                AbJson.write(result, new OutputStreamWriter(StandardOutput.ofResult(), StandardCharsets.UTF_8));
            } else if (json != null) {
                new OutputFile(json).write(out -> AbJson.write(result, out));
            }
            files().forEach(file -> shown.println(file.toAbsolutePath().normalize()));
            return Outcome.PASS;
        } catch (StoreException | IOException e) {
            System.err.println(e.getMessage());
            return Outcome.NOT_COMPLETED;
        }
    }
}
