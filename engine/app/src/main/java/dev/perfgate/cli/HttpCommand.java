package dev.perfgate.cli;

import dev.perfgate.pipeline.Outcome;
import dev.perfgate.pipeline.Outcome.JudgedRun;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.report.SummaryJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate http URL}: a load test in one line. */
@Command(
        name = "http",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Loads one URL and shows what came of it.",
        footer = {
            "",
            "Closed load (each user waits for an answer before it asks again):",
            "  perfgate http http://127.0.0.1:8000/health --users 50 --duration 30s",
            "Open load (requests start by schedule, however slow the answers are):",
            "  perfgate http http://127.0.0.1:8000/health --rate 500 --duration 30s",
            "As a check in a script:",
            "  perfgate http http://127.0.0.1:8000/health --gate 'p95 < 200 ms' --max-errors '1 %%'"
        })
final class HttpCommand implements Callable<Integer> {
    @Mixin
    private HttpOptions options = new HttpOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Writes run.json and report.html into this folder.")
    private @Nullable Path output;

    @Option(
            names = "--summary-json",
            paramLabel = "FILE|-",
            description = "Writes the figures as one JSON object; with '-' to standard output, and nothing else there.")
    private @Nullable String summaryJson;

    private final Interrupts interrupts;

    HttpCommand(Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        boolean toStandardOutput = "-".equals(summaryJson);
        PrintStream shown = toStandardOutput ? System.err : System.out;
        ResultPlace place = output == null ? new ResultPlace.Nowhere() : new ResultPlace.ThisFolder(output);
        Plan plan = new Plan(problems -> options.document(), List.of(), place, true);
        Outcome outcome = new Pipeline(new TerminalPresenter(Terminal.on(shown), toStandardOutput), interrupts.signal())
                .run(plan);
        for (JudgedRun judged : outcome.runs()) {
            writeSummary(judged);
        }
        outcome.error().ifPresent(System.err::println);
        return outcome.exitCode().code();
    }

    private void writeSummary(JudgedRun judged) throws IOException {
        if (summaryJson == null) {
            return;
        }
        if (summaryJson.equals("-")) {
            Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            SummaryJson.write(judged.run(), out);
            out.flush();
            return;
        }
        try (Writer out = Files.newBufferedWriter(Path.of(summaryJson))) {
            SummaryJson.write(judged.run(), out);
        }
    }
}
