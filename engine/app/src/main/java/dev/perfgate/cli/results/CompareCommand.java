package dev.perfgate.cli.results;

import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.cli.terminal.StandardOutput;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.report.console.ComparisonConsole;
import dev.perfgate.report.exchange.ComparisonJson;
import dev.perfgate.report.html.ComparisonHtml;
import dev.perfgate.report.markdown.ComparisonMarkdown;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.store.KeptRuns;
import dev.perfgate.store.OutputFile;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate compare}: compares two runs, or two suites of runs. */
@Command(
        name = "compare",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate compare BASE NEW [OPTIONS]",
        description = "Shows the changes between two runs, and how their conditions differ.",
        footer = {"", "The exit code is 0 whatever changed: gates judge, this command only shows."})
public final class CompareCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description =
                    "Baseline: a run.json, its folder, or a folder with several runs, which are matched by scenario name.")
    private Path base = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "Candidate, given the same way.")
    private Path candidate = Path.of("");

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page with charts and all figures.")
    private @Nullable Path html;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes a summary for a pull request.")
    private @Nullable Path markdown;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Writes everything as JSON; '-' prints only the JSON to standard output.")
    private @Nullable Path json;

    @Override
    public Integer call() {
        List<Path> named = files();
        named.forEach(file -> new OutputFile(file).check());
        boolean outputTaken = json != null && json.toString().equals(STANDARD_OUTPUT);
        PrintStream shown = outputTaken ? System.err : System.out;
        SuiteComparison comparison = compare();
        shown.print(ComparisonConsole.of(comparison, Terminal.on(shown).style()));
        try {
            write(comparison);
        } catch (StoreException | IOException e) {
            System.err.println(e.getMessage());
            return Outcome.NOT_COMPLETED.exitCode();
        }
        named.forEach(file -> shown.println(file.toAbsolutePath().normalize()));
        return Outcome.PASS.exitCode();
    }

    private List<Path> files() {
        return Stream.<@Nullable Path>of(html, markdown, json)
                .flatMap(Stream::ofNullable)
                .filter(file -> !file.toString().equals(STANDARD_OUTPUT))
                .toList();
    }

    private SuiteComparison compare() {
        List<Run> before = runs(base);
        List<Run> after = runs(candidate);
        try {
            return SuiteComparison.of(before, after);
        } catch (IllegalArgumentException e) {
            throw new Problems()
                    .fatal(
                            Mark.of(base + ", " + candidate),
                            String.valueOf(e.getMessage()),
                            "name the folders of the two runs to compare");
        }
    }

    private static List<Run> runs(Path place) {
        KeptRuns kept = KeptRuns.at(List.of(place));
        kept.problems().forEach(System.err::println);
        List<Run> runs = new ArrayList<>();
        kept.files().forEach(file -> runs.add(RunJson.read(file)));
        return runs;
    }

    private void write(SuiteComparison comparison) throws IOException {
        if (html != null) {
            new OutputFile(html).write(out -> ComparisonHtml.write(comparison, out));
        }
        if (markdown != null) {
            new OutputFile(markdown).write(out -> out.write(ComparisonMarkdown.of(comparison)));
        }
        if (json != null && json.toString().equals(STANDARD_OUTPUT)) {
            Writer out = new OutputStreamWriter(StandardOutput.ofResult(), StandardCharsets.UTF_8);
            ComparisonJson.write(comparison, out);
        } else if (json != null) {
            new OutputFile(json).write(out -> ComparisonJson.write(comparison, out));
        }
    }
}
