package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.PushOptions;
import dev.perfgate.cli.terminal.ReportOptions;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalPresenter;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.JavaSuites;
import dev.perfgate.scenario.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate run}: runs the scenarios of a perf.yml and of Java suites. */
@Command(
        name = "run",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate run [NAME...] [OPTIONS]",
        description = "Runs the scenarios of perf.yml or of Java suites, and judges them by their gates.",
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
            "Java suites, from a project that depends on perfgate-api:",
            "  perfgate run --suite com.acme.CheckoutSuite --class-path target/test-classes",
            "  perfgate run --suites-in target/test-classes --class-path-file libs.txt",
            "Named suites run without perf.yml, unless --config names it; then both run",
            "as if written in one file.",
            "",
            "Run all or some scenarios with another load, as in Locust:",
            "  perfgate run checkout --users 100 --spawn-rate 10 --run-time 5m",
            "  perfgate run checkout --preset heavy --host https://staging.example",
            "",
            "Each run has its own folder with run.json, report.html and charts."
        })
public final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Scenarios to run (default: all).")
    private List<String> names = new ArrayList<>();

    @Mixin
    private SuiteOptions suites = new SuiteOptions();

    @Mixin
    private ScenarioOverrides overrides = new ScenarioOverrides();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Writes DIR/<scenario>/run.json and DIR/summary.json (default: perf-results/<scenario>/<time>/run.json).")
    private @Nullable Path output;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--no-fail-on-gate",
            description = "Exits with 0 when a gate fails or a run is invalid; 'perfgate gate' can judge later.")
    private boolean noFailOnGate;

    @Option(names = "--go-on-when-all-fail", description = "Keeps going when all requests fail for 10 s.")
    private boolean goOn;

    @Mixin
    private PushOptions push = new PushOptions();

    @Mixin
    private LockOptions locks = new LockOptions();

    private final Supplier<StopSignal> stop;

    public RunCommand(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws InterruptedException {
        push.check();
        try (JavaSuites java = suites.open()) {
            List<String> classNames = suites.classNames(java);
            if (suites.nothingToRun(classNames)) {
                System.out.println("No suites found; nothing was run");
                return Outcome.PASS.exitCode();
            }
            return run(problems -> document(java, classNames, problems));
        }
    }

    private MappingNode document(JavaSuites java, List<String> classNames, Problems problems) {
        MappingNode written = suites.document(java, classNames, problems);
        return reports.addTo(CustomLoad.completed(overrides.over(written, names, problems)));
    }

    private int run(Function<Problems, MappingNode> document) throws InterruptedException {
        ResultPlace place = output == null ? new ResultPlace.Timestamped() : new ResultPlace.BelowFolder(output);
        Plan plan = new Plan(document, names, place, !goOn, reports.named());
        Terminal terminal = Terminal.on(System.out);
        SuiteResult result = new Pipeline(new TerminalPresenter(terminal, false), stop.get(), locks.choice()).run(plan);
        VerdictLines.of(result.absent(), terminal.style()).forEach(terminal.out()::println);
        result.error().ifPresent(System.err::println);
        push.send(result.runs().stream().flatMap(run -> run.folder().stream()).toList());
        return exitCode(result.outcome());
    }

    private int exitCode(Outcome outcome) {
        boolean judgedLater = outcome == Outcome.FAIL || outcome == Outcome.INVALID;
        return (noFailOnGate && judgedLater ? Outcome.PASS : outcome).exitCode();
    }
}
