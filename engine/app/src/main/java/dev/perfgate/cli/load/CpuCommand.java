package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.PendingFile;
import dev.perfgate.cli.terminal.SilentPresenter;
import dev.perfgate.cli.terminal.StandardOutput;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.cli.terminal.TerminalPresenter;
import dev.perfgate.config.ConfigException;
import dev.perfgate.cpu.CpuDocument;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.Presenter;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunState;
import dev.perfgate.run.EnvironmentProbe;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.suite.JudgedRun;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate cpu}: measures how much work this machine does. */
@Command(
        name = "cpu",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate cpu [OPTIONS]",
        description = "Measures how much work this machine does at 10, 20, … 100 %% utilisation.",
        footer = {
            "",
            "Print the result as JSON after 82 s:",
            "  perfgate cpu -v -o results.json",
            "Compare machines by the medians of three runs:",
            "  perfgate cpu --runs 3 --format csv",
            "Find a machine that is fast only at first:",
            "  perfgate cpu --burst-check 30m --gate 'burst kept > 95 %%'"
        })
public final class CpuCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File for the result (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = {"--format", "-format"},
            paramLabel = "json|csv|jsonl",
            description = "json: one object; csv: a row per level (default: json).")
    private CpuFormat format = CpuFormat.JSON;

    @Option(
            names = {"-v", "--verbose"},
            description = "Shows progress and figures on standard error.")
    private boolean verbose;

    @Mixin
    private CpuOptions options = new CpuOptions();

    @Option(
            names = "--gate",
            paramLabel = "RULE",
            description = "Gate that the result must pass, such as 'units per sec > 1000'; repeatable.")
    private List<String> gates = new ArrayList<>();

    @Mixin
    private LockOptions locks = new LockOptions();

    private final Supplier<StopSignal> stop;

    public CpuCommand(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws InterruptedException {
        Plan plan = new Plan(
                problems -> {
                    PendingFile.check(output, problems);
                    return options.document(gates);
                },
                List.of(),
                new ResultPlace.Nowhere(),
                false);
        try {
            return outcome(new Pipeline(presenter(), stop.get(), locks.choice()).run(plan))
                    .exitCode();
        } catch (ConfigException e) {
            e.problems().forEach(System.err::println);
            return Outcome.WRONG_INPUT.exitCode();
        }
    }

    /** Standard output is for the result alone. */
    private Presenter presenter() {
        Terminal terminal = Terminal.on(System.err);
        return verbose || terminal.interactive() ? new TerminalPresenter(terminal, !verbose) : new SilentPresenter();
    }

    private Outcome outcome(SuiteResult result) {
        result.error().ifPresent(System.err::println);
        try {
            for (JudgedRun judged : result.runs()) {
                if (output != null && judged.run().info().state() != RunState.FINISHED && Files.exists(output)) {
                    System.err.println("The measurement was stopped early; " + output + " is unchanged.");
                    continue;
                }
                write(CpuDocument.of(judged.run(), EnvironmentProbe.probe()));
                if (!verbose) {
                    RunRemarks.of(judged.run()).forEach(System.err::println);
                }
            }
            return result.outcome();
        } catch (IOException e) {
            System.err.println("Cannot write the result: " + e.getMessage());
            return result.outcome().or(Outcome.NOT_COMPLETED);
        }
    }

    private void write(CpuDocument document) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(output == null ? StandardOutput.ofResult() : Files.newOutputStream(output))) {
            format.write(document, out);
        }
    }
}
