package dev.perfgate.cli;

import dev.perfgate.config.YamlDocument;
import dev.perfgate.pipeline.ExitCode;
import dev.perfgate.pipeline.Outcome;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate run}: the scenarios of a perf.yml. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the scenarios of a perf.yml, one after the other, and judges them by its gates.",
        footer = {
            "",
            "A perf.yml:",
            "  scenarios:",
            "    checkout:",
            "      baseUrl: http://127.0.0.1:8000",
            "      users: 20",
            "      duration: 30s",
            "      requests:",
            "        - GET /health",
            "  gates:",
            "    - checkout: p95 < 200 ms",
            "    - checkout: error rate < 1 %%",
            "",
            "Each run has a folder with run.json and report.html in it."
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "The scenarios to run; all, if none is named.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            defaultValue = "perf.yml",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("perf.yml");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Writes DIR/<scenario>/run.json and DIR/summary.json (default: perf-results/<scenario>/<time>/run.json).")
    private @Nullable Path output;

    @Option(
            names = "--no-fail-on-gate",
            description = "Ends with 0 although a gate failed or the run is invalid: 'perfgate gate' judges later.")
    private boolean noFailOnGate;

    @Option(
            names = "--go-on-when-all-fail",
            description = "Does not end a run early in which all requests fail for 10 s.")
    private boolean goOn;

    private final Interrupts interrupts;

    RunCommand(Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() throws InterruptedException {
        ResultPlace place = output == null ? new ResultPlace.Timestamped() : new ResultPlace.BelowFolder(output);
        Plan plan = new Plan(problems -> YamlDocument.read(config, System::getenv, problems), names, place, !goOn);
        Outcome outcome =
                new Pipeline(new TerminalPresenter(Terminal.on(System.out), false), interrupts.signal()).run(plan);
        outcome.error().ifPresent(System.err::println);
        return exitCode(outcome.exitCode()).code();
    }

    private ExitCode exitCode(ExitCode code) {
        boolean judgedLater = code == ExitCode.GATE_FAILED || code == ExitCode.INVALID;
        return noFailOnGate && judgedLater ? ExitCode.PASSED : code;
    }
}
