package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.ReportOptions;
import dev.perfgate.cli.terminal.SummaryOutput;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalPresenter;
import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.JudgedRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate http URL}: runs a load test from one line. */
@Command(
        name = "http",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = {
            "Usage: perfgate http URL [--users N | --rate R | --stage S]",
            "                         [--duration T | --iterations N] [OPTIONS]"
        },
        description = "Load-tests one URL and prints a summary.",
        footer = {
            "",
            "Closed load (each user waits for a response before its next request):",
            "  perfgate http http://127.0.0.1:8000/health --users 50 --duration 30s",
            "Open load (requests start on schedule, however slow the responses):",
            "  perfgate http http://127.0.0.1:8000/health --rate 500 --duration 30s",
            "Stages ('to' changes the load evenly, 'at' jumps):",
            "  perfgate http http://127.0.0.1:8000/health --stage '30s to 50 users' \\",
            "    --stage '1m to 50 users' --stage '30s at 200 users'",
            "A check in a script (exit code 1 when the gate fails):",
            "  perfgate http http://127.0.0.1:8000/health --gate 'p95 < 200 ms'"
        })
public final class HttpCommand implements Callable<Integer> {
    @Mixin
    private HttpOptions options = new HttpOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for run.json and the reports (default: nothing is written).")
    private @Nullable Path output;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--summary-json",
            paramLabel = "FILE|-",
            description = "Writes the figures as one JSON object; '-' prints only the JSON to standard output.")
    private @Nullable String summaryJson;

    @Option(names = "--go-on-when-all-fail", description = "Keeps going when all requests fail for 10 s.")
    private boolean goOn;

    @Mixin
    private LockOptions locks = new LockOptions();

    private final Supplier<StopSignal> stop;

    public HttpCommand(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws InterruptedException {
        SummaryOutput summary = SummaryOutput.of(summaryJson);
        boolean outputTaken = summary instanceof SummaryOutput.ToStandardOutput;
        PrintStream shown = outputTaken ? System.err : System.out;
        try {
            Pipeline pipeline =
                    new Pipeline(new TerminalPresenter(Terminal.on(shown), outputTaken), stop.get(), locks.choice());
            return outcome(pipeline.run(plan(summary)), summary).exitCode();
        } catch (ConfigException e) {
            e.problems().forEach(System.err::println);
            return Outcome.WRONG_INPUT.exitCode();
        }
    }

    private Plan plan(SummaryOutput summary) {
        return new Plan(
                problems -> {
                    summary.check(problems);
                    checkOne(problems);
                    reports.checkOutput(output, problems);
                    return reports.addTo(CustomLoad.completed(options.document(problems)));
                },
                List.of(),
                place(),
                !goOn,
                reports.named());
    }

    private ResultPlace place() {
        if (output == null) {
            return new ResultPlace.Nowhere();
        }
        return options.makesSeries() ? new ResultPlace.BelowFolder(output) : new ResultPlace.ThisFolder(output);
    }

    private void checkOne(Problems problems) {
        if (options.makesSeries() && summaryJson != null) {
            problems.add(
                    Mark.ofOption("--summary-json"),
                    "it holds the figures of one run, but '--preset all' makes four runs",
                    "use --output, which has a folder for each run");
        }
    }

    private static Outcome outcome(SuiteResult result, SummaryOutput summary) {
        result.error().ifPresent(System.err::println);
        try {
            for (JudgedRun judged : result.runs()) {
                summary.write(judged.run());
            }
            return result.outcome();
        } catch (StoreException | IOException e) {
            System.err.println("--summary-json: cannot write the figures: " + e.getMessage());
            return result.outcome().or(Outcome.NOT_COMPLETED);
        }
    }
}
