package dev.perfgate.cli.load;

import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.overview.RunOverview;
import dev.perfgate.overview.ScenarioOverview;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.JavaSuites;
import dev.perfgate.suite.SuiteListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate list}: lists scenarios or earlier runs. */
@Command(
        name = "list",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = {"Usage: perfgate list [NAME...] [OPTIONS]", "       perfgate list [NAME...] --runs[=DIR]"},
        description = "Checks perf.yml and lists its scenarios; with --runs, lists earlier runs.",
        footer = {
            "",
            "It reads everything 'perfgate run' reads, but runs nothing. All problems in a",
            "perf.yml are reported at once, with exit code 2.",
            "  perfgate list -f perf.yml",
            "  perfgate list checkout --runs --limit 5"
        })
public final class ListCommand implements Callable<Integer> {
    private static final Mark LIMIT = Mark.ofOption("--limit");

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Scenarios to list (default: all).")
    private List<String> names = new ArrayList<>();

    @Mixin
    private SuiteOptions suites = new SuiteOptions();

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            arity = "0..1",
            fallbackValue = "perf-results",
            description = "Lists the runs in a folder, newest first (default: perf-results).")
    private @Nullable Path runs;

    @Option(names = "--limit", paramLabel = "N", description = "With --runs: maximum number of runs (default: 20).")
    private int limit = 20;

    @Option(names = "--json", description = "Prints the list as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (runs != null) {
            showRuns(runs);
        } else {
            showScenarios();
        }
        System.out.flush();
        return Outcome.PASS.exitCode();
    }

    private void showScenarios() throws IOException {
        try (JavaSuites java = suites.open()) {
            Problems problems = new Problems();
            List<String> classNames = suites.classNames(java);
            if (suites.nothingToRun(classNames)) {
                return;
            }
            SuiteListing listing = SuiteListing.read(suites.document(java, classNames, problems), names, problems);
            if (json) {
                ScenarioOverview.writeJson(listing, System.out);
            } else {
                Terminal terminal = Terminal.on(System.out);
                ScenarioOverview.lines(listing, terminal.style()).forEach(terminal.out()::println);
            }
        }
    }

    private void showRuns(Path folder) throws IOException {
        check(folder);
        RunOverview overview = Terminal.on(System.err)
                .during("Reading runs in " + folder, () -> RunOverview.below(folder, names, limit));
        if (json) {
            overview.writeJson(System.out);
            return;
        }
        Terminal terminal = Terminal.on(System.out);
        overview.lines(terminal.style(), ZoneId.systemDefault()).forEach(terminal.out()::println);
        overview.unreadable().forEach(file -> System.err.println("WARN  " + file));
    }

    private void check(Path folder) {
        Problems problems = new Problems();
        if (limit < 1) {
            problems.add(
                    LIMIT, "must be a whole number from 1 up, but is '" + limit + "'", "write for example --limit 5");
        }
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "is not a folder" : "there is no such folder";
            problems.add(Mark.of(folder.toString()), what, "name the folder with your results: --runs DIR");
        }
        problems.throwIfAny();
    }
}
