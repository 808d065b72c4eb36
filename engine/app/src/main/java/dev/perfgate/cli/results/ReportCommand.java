package dev.perfgate.cli.results;

import dev.perfgate.cli.terminal.ReportOptions;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.report.console.ConsoleStep;
import dev.perfgate.report.files.DistinctNames;
import dev.perfgate.report.files.IndexFile;
import dev.perfgate.report.files.NamedReports;
import dev.perfgate.report.files.ReportKind;
import dev.perfgate.report.files.RunReports;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.KeptRuns;
import dev.perfgate.suite.ReportChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate report}: writes the reports of finished runs. */
@Command(
        name = "report",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate report PATH... [OPTIONS]",
        description = "Writes the reports of finished runs, or of a run that was killed.",
        footer = {
            "",
            "Write only these files, nothing beside the runs:",
            "  perfgate report results --junit perf.xml --markdown perf.md"
        })
public final class ReportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A summary.json, a run.json, or a folder with one; in any other folder, the latest run of each scenario.")
    private List<Path> places = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the reports, instead of beside the runs; each of several runs gets a subfolder.")
    private @Nullable Path output;

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = "Writes a page that lists all runs with verdicts and links to their reports.")
    private @Nullable Path index;

    @Option(
            names = "--label",
            paramLabel = "NAME",
            split = ",",
            description = "Names of the PATHs in their order, such as modules, shown before the scenarios of each.")
    private List<String> labels = new ArrayList<>();

    private final List<Path> written = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public Integer call() {
        checkLabels();
        Set<ReportKind> kinds = kinds();
        KeptRuns kept = KeptRuns.at(places);
        kept.problems().forEach(System.err::println);
        List<String> scenarios = kept.files().stream()
                .map(file -> RunJson.readInfo(file).scenario())
                .toList();
        options.named().check(scenarios);
        List<Path> folders = folders(kept.files(), scenarios);
        if (index != null) {
            new IndexFile(index).check();
        }
        List<Run> runs = labelled(write(kept.files(), folders, kinds), kept.files());
        NamedReports.Written named = options.named().write(runs, runs.size() > 1, error(kept));
        written.addAll(named.files());
        problems.addAll(named.problems());
        if (index != null) {
            written.add(new IndexFile(index).write(runs, folders, error(kept)));
        }
        written.forEach(file -> System.out.println(file.toAbsolutePath().normalize()));
        problems.forEach(System.err::println);
        return (problems.isEmpty() ? Outcome.PASS : Outcome.NOT_COMPLETED).exitCode();
    }

    /** Who only names files wants no others. */
    private Set<ReportKind> kinds() {
        if ((options.namesFiles() || index != null) && !options.choose() && output == null) {
            return Set.of();
        }
        Problems wrong = new Problems();
        MappingNode nothing = new MappingNode(Mark.of("command line"), List.of());
        Set<ReportKind> kinds = ReportChoice.read(new Section(options.addTo(nothing), "", wrong), wrong);
        wrong.throwIfAny();
        return kinds;
    }

    private List<Path> folders(List<Path> files, List<String> scenarios) {
        Path given = output;
        if (given == null) {
            return files.stream()
                    .map(file -> file.toAbsolutePath().resolveSibling(""))
                    .toList();
        }
        List<Path> folders = files.size() == 1
                ? List.of(given)
                : DistinctNames.of(scenarios).stream().map(given::resolve).toList();
        folders.forEach(new FolderStore()::checkWritable);
        return folders;
    }

    private List<Run> write(List<Path> files, List<Path> folders, Set<ReportKind> kinds) {
        List<Run> runs = new ArrayList<>();
        RunReports reports = new RunReports(kinds, problems::add);
        try (ConsoleStep step = Terminal.on(System.err).step("Writing reports")) {
            for (int i = 0; i < files.size(); i++) {
                step.now("Writing reports, " + (i + 1) + " of " + files.size() + ": " + files.get(i));
                Run run = RunJson.read(files.get(i));
                runs.add(run);
                written.addAll(reports.write(run, folders.get(i)));
            }
        }
        return runs;
    }

    private void checkLabels() {
        if (!labels.isEmpty() && labels.size() != places.size()) {
            throw new Problems()
                    .fatal(
                            Mark.ofOption("--label"),
                            "there are " + labels.size() + " names for " + places.size() + " paths",
                            "give one for each path, with commas between them");
        }
    }

    private List<Run> labelled(List<Run> runs, List<Path> files) {
        Map<Path, String> names = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            for (Path file : KeptRuns.at(List.of(places.get(i))).files()) {
                names.put(file, labels.get(i) + " / ");
            }
        }
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            all.add(run.named(names.getOrDefault(files.get(i), "") + run.info().scenario()));
        }
        return all;
    }

    /** What a summary says of runs that are not there. */
    private static Optional<String> error(KeptRuns kept) {
        return kept.problems().isEmpty() ? Optional.empty() : Optional.of(String.join("\n", kept.problems()));
    }
}
