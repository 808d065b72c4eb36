package dev.perfgate.cli.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.scenario.JavaSuites;
import dev.perfgate.suite.SuiteDocuments;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code perfgate run} runs: a perf.yml, suites in Java, or both as one. */
final class SuiteOptions {
    private static final Path DEFAULT_CONFIG = Path.of("perf.yml");

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            description =
                    "Configuration file (default: perf.yml; with --suite none, with --suites-in perf.yml if it exists).")
    private @Nullable Path config;

    @Option(
            names = "--suite",
            paramLabel = "CLASS",
            split = ",",
            description = "Java suites: classes that implement dev.perfgate.api.PerfSuite.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--suites-in",
            paramLabel = "DIR",
            description = "Runs all suites in a folder of compiled classes, such as target/test-classes.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            description = "Folders and jars that the suites need, besides the folders of --suites-in.")
    private @Nullable String classPath;

    @Option(
            names = "--class-path-file",
            paramLabel = "FILE",
            description = "The same, read from a file with one entry per line.")
    private @Nullable Path classPathFile;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "A run.json, summary.json or folder of runs that gates like 'p95 within 10 %% of baseline' compare with.")
    private @Nullable String baseline;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description =
                    "Folder of earlier runs, to which these are added; 'on' for .perf/history beside perf.yml; or 'off'.")
    private @Nullable String history;

    @Option(
            names = "--allow-no-suites",
            description = "Exits with 0 and writes nothing when --suites-in finds no suite and nothing else is to run.")
    private boolean allowNone;

    /** The suites' class path; to be closed when their scenarios have run. */
    JavaSuites open() {
        Set<Path> entries = new LinkedHashSet<>(folders);
        if (classPath != null) {
            Stream.of(classPath.split(File.pathSeparator, -1))
                    .filter(entry -> !entry.isBlank())
                    .map(entry -> GivenPath.of(entry, Mark.ofOption("--class-path")))
                    .forEach(entries::add);
        }
        if (classPathFile != null) {
            Mark mark = Mark.of(classPathFile.toString());
            lines(classPathFile).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> GivenPath.of(line, mark))
                    .forEach(entries::add);
        }
        return JavaSuites.on(List.copyOf(entries));
    }

    /** The suites that are named, and those that are found. */
    List<String> classNames(JavaSuites suites) {
        Problems problems = new Problems();
        Set<String> names = new LinkedHashSet<>(named);
        for (Path folder : folders) {
            List<String> found = suites.in(folder, problems);
            names.addAll(found);
            if (found.isEmpty() && !allowNone) {
                problems.add(
                        Mark.of(folder.toString()),
                        "it contains no suite",
                        "compile a public class that implements dev.perfgate.api.PerfSuite into it");
            }
        }
        problems.throwIfAny();
        return List.copyOf(names);
    }

    /** Whether there is nothing to run, as the user foresaw. */
    boolean nothingToRun(List<String> classNames) {
        return allowNone && classNames.isEmpty() && !readsConfig();
    }

    /** All that is to be run, as one document. */
    MappingNode document(JavaSuites suites, List<String> classNames, Problems problems) {
        List<MappingNode> documents = new ArrayList<>();
        if (readsConfig()) {
            documents.add(YamlDocument.read(config == null ? DEFAULT_CONFIG : config, System::getenv, problems));
        }
        int before = problems.all().size();
        documents.addAll(suites.documents(classNames, problems));
        if (problems.all().size() > before) {
            // Gates that speak of a suite that is missing would only be further problems.
            problems.throwIfAny();
        }
        MappingNode joined = SuiteDocuments.joined(documents, problems);
        return with("history", history, with("baseline", baseline, joined));
    }

    private static MappingNode with(String key, @Nullable String option, MappingNode document) {
        return option == null
                ? document
                : SuiteDocuments.with(document, Nodes.fromMap(Map.of(key, option), path -> "--" + key));
    }

    private boolean readsConfig() {
        return config != null || (named.isEmpty() && (folders.isEmpty() || Files.exists(DEFAULT_CONFIG)));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            Problems problems = new Problems();
            problems.add(
                    Mark.of(file.toString()),
                    "cannot be read: " + e,
                    "name a text file with one folder or jar on each line");
            problems.throwIfAny();
            return List.of();
        }
    }
}
