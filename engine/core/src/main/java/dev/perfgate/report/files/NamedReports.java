package dev.perfgate.report.files;

import dev.perfgate.report.exchange.JunitXml;
import dev.perfgate.report.markdown.MarkdownSuite;
import dev.perfgate.result.Run;
import dev.perfgate.store.OutputFile;
import dev.perfgate.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reports at places that a user named.
 *
 * @param csv beginning of the names of Locust's four files
 * @param junit one file for all runs
 * @param markdown one file for all runs
 */
public record NamedReports(Optional<Path> csv, Optional<Path> junit, Optional<Path> markdown) {
    public static final NamedReports NONE = new NamedReports(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The outcome of writing.
     *
     * @param problems one for each that could not be written
     */
    public record Written(List<Path> files, List<String> problems) {
        public Written {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Proves, before any load, that the files can be written.
     *
     * @param scenarios names of all runs that are to be reported
     * @throws StoreException when one cannot
     */
    public void check(List<String> scenarios) {
        files(scenarios).forEach(OutputFile::check);
    }

    /**
     * Removes what an earlier command left there, so that nobody takes it for this one's.
     *
     * @throws StoreException when it cannot be removed
     */
    public void clear(List<String> scenarios) {
        files(scenarios).forEach(OutputFile::clear);
    }

    private List<OutputFile> files(List<String> scenarios) {
        List<Path> files = new ArrayList<>();
        junit.ifPresent(files::add);
        markdown.ifPresent(files::add);
        prefixes(scenarios, scenarios.size() > 1).forEach(prefix -> files.addAll(csvFiles(prefix)));
        return files.stream().map(OutputFile::new).toList();
    }

    /**
     * Writes the files, each that can be written.
     *
     * @param several whether there were to be several runs, even if fewer came about
     * @param error why there are not all
     */
    public Written write(List<Run> runs, boolean several, Optional<String> error) {
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Supplier<List<Path>>> reports = new ArrayList<>();
        List<Path> prefixes =
                prefixes(runs.stream().map(run -> run.info().scenario()).toList(), several);
        for (int i = 0; i < prefixes.size(); i++) {
            Run run = runs.get(i);
            Path prefix = prefixes.get(i);
            reports.add(() -> writeCsv(run, prefix));
        }
        junit.ifPresent(file -> reports.add(() -> text(file, JunitXml.of(runs, error))));
        markdown.ifPresent(file -> reports.add(() -> text(file, MarkdownSuite.of(runs, error))));
        for (Supplier<List<Path>> report : reports) {
            try {
                files.addAll(report.get());
            } catch (StoreException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return new Written(files, problems);
    }

    /** One a run; none when no CSV is asked for. */
    private List<Path> prefixes(List<String> scenarios, boolean several) {
        return csv.map(path -> DistinctNames.of(scenarios).stream()
                        .map(name -> several ? path.resolveSibling(path.getFileName() + "_" + name) : path)
                        .toList())
                .orElse(List.of());
    }

    static List<Path> csvFiles(Path prefix) {
        return RunExport.ALL.stream()
                .flatMap(export -> export.suffixes().stream())
                .map(suffix -> csvFile(prefix, suffix))
                .toList();
    }

    static List<Path> writeCsv(Run run, Path prefix) {
        List<Path> files = new ArrayList<>();
        for (RunExport export : RunExport.ALL) {
            export.files(run).forEach((suffix, text) -> files.addAll(text(csvFile(prefix, suffix), text)));
        }
        return files;
    }

    private static Path csvFile(Path prefix, String suffix) {
        return prefix.resolveSibling(prefix.getFileName() + suffix);
    }

    private static List<Path> text(Path file, String text) {
        return List.of(new OutputFile(file).write(out -> out.write(text)));
    }
}
