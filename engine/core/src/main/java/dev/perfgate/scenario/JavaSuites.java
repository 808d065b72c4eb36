package dev.perfgate.scenario;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Suites that users wrote in Java, on a class path of their own. Keep it open while their scenarios run: classes of a suite may be
 * loaded as late as that.
 */
public final class JavaSuites implements AutoCloseable {
    private final List<Path> classPath;
    private final UserClassLoader classes;

    private JavaSuites(List<Path> classPath) {
        this.classPath = classPath;
        this.classes = new UserClassLoader(classPath);
    }

    /** @param classPath folders and jars; as for {@code java -cp}, one that is not there holds no classes */
    public static JavaSuites on(List<Path> classPath) {
        return new JavaSuites(List.copyOf(classPath));
    }

    /** The documents of suites, whose places name the class; one that cannot be had is reported and left out. */
    public List<MappingNode> documents(List<String> classNames, Problems problems) {
        return classNames.stream()
                .flatMap(name -> SuiteClass.find(name, classes, this::whereElse, problems).stream())
                .flatMap(suite -> suite.document(classes, problems).stream())
                .toList();
    }

    /**
     * The names of all suites below a folder: of the public classes that implement the interface and are not abstract, by whatever
     * superclass they do. All classes there are loaded, but none of their code runs.
     *
     * @param folder must be on the class path
     */
    public List<String> in(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(Mark.of(folder.toString()), "there is no such folder", "name one with compiled classes");
            return List.of();
        }
        try {
            ClassFolder files = new ClassFolder(folder);
            return files.classNames().stream()
                    .filter(name -> SuiteClass.isSuite(name, classes, files, problems))
                    .toList();
        } catch (UncheckedIOException e) {
            problems.add(Mark.of(folder.toString()), "cannot be read: " + e.getCause(), "check its permissions");
            return List.of();
        }
    }

    @Override
    public void close() {
        classes.close();
    }

    /** What helps when a class is not there. */
    private String whereElse(String name) {
        List<String> suites =
                folders().flatMap(folder -> in(folder, new Problems()).stream()).toList();
        List<Path> missing = classPath.stream().filter(Files::notExists).toList();
        return NearestSuite.of(name, suites)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> missing.isEmpty()
                        ? "name the folder or jar that has it"
                        : "these are not there: "
                                + String.join(
                                        ", ",
                                        missing.stream().map(Path::toString).toList()));
    }

    private Stream<Path> folders() {
        return classPath.stream().filter(Files::isDirectory);
    }
}
