package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list of classes from which archives are made, against what runs of the built jar load. {@code -Dgolden.update} writes it, and that of
 * the classes of the Java that the test runs on; {@code -Djvm=JDK/bin/java} names another.
 */
final class ClassListIT {
    private static final Path FOLDER = Path.of("src/main/resources/dev/perfgate/classdata");
    private static final Path LIST = FOLDER.resolve("classes.list");
    private static final double ENOUGH = 0.9;

    /** Passed, failed or invalid: on a busy machine it may be any of these. */
    private static final List<Integer> JUDGED = List.of(0, 1, 4);

    /** A program that fails to start loads fewer. */
    private static final int LEAST = 1000;

    @TempDir
    private Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));

    @AfterEach
    void stop() {
        server.close();
    }

    /** A class that is missing there is loaded as without an archive: a few cost nothing that could be measured. */
    @Test
    void listHoldsNineOfTenClassesThatARunLoads() throws Exception {
        try (JarFile jar = new JarFile(Perfgate.jar().toFile())) {
            if (isUpdate()) {
                update(jar);
            }
            Set<String> listed = new TreeSet<>(Files.readAllLines(LIST));
            List<String> loaded = loadedByARequest().stream()
                    .filter(line -> isIn(jar, classOf(line)))
                    .toList();
            List<String> missing =
                    loaded.stream().filter(line -> !listed.contains(line)).toList();
            assertThat(loaded).hasSizeGreaterThan(500);
            assertThat((double) missing.size() / loaded.size())
                    .as(
                            "of %d lines these are not in %s; run this test with -Dgolden.update: %s",
                            loaded.size(), LIST, missing)
                    .isLessThan(1 - ENOUGH);
        }
    }

    private static boolean isUpdate() {
        String property = System.getProperty("golden.update", "false");
        return property.isEmpty() || property.equals("true");
    }

    /** Lines about classes of libraries stay, since each Java loads some of its own. */
    private void update(JarFile jar) throws Exception {
        Set<String> lines = new TreeSet<>(loadedByARequest());
        lines.addAll(loadedBySuites());
        write(
                FOLDER.resolve("java-" + Runtime.version().feature() + ".list"),
                lines.stream().filter(line -> isOfJava(classOf(line))));
        write(
                LIST,
                Stream.concat(
                                lines.stream(),
                                Files.readAllLines(LIST).stream()
                                        .filter(line -> !classOf(line).startsWith("dev/perfgate/")))
                        .filter(line -> isIn(jar, classOf(line))));
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        Files.writeString(file, lines.sorted().distinct().collect(Collectors.joining("\n", "", "\n")));
    }

    private Set<String> loadedByARequest() throws Exception {
        return loadedBy("http", server.url("/").toString(), "--iterations", "1");
    }

    /** What goals and builds do. */
    private Set<String> loadedBySuites() throws Exception {
        Files.writeString(folder.resolve("perf.yml"), """
                scenarios:
                  first: {baseUrl: "%1$s", users: 2, duration: 1 s, requests: [GET /a, GET /b]}
                  second: {baseUrl: "%1$s", arrivalRate: 20/s, duration: 1 s, requests: [GET /a]}
                  machine: {type: cpu, levels: [50], levelTime: 100 ms, warmUp: 0 s}
                gates: ["first: p95 < 10 s", "first: error rate < 1 %%", "second: no regression"]
                """.formatted(server.url("")));
        Set<String> lines = new TreeSet<>();
        for (String output : List.of("one", "two")) {
            lines.addAll(loadedBy("run", "--output", output, "--reports", "all", "--history", "history"));
        }
        lines.addAll(loadedBy("gate", "one"));
        lines.addAll(loadedBy("report", "one", "--junit", "junit.xml", "--markdown", "runs.md"));
        lines.addAll(loadedBy("compare", "one", "two"));
        return lines;
    }

    private Set<String> loadedBy(String... arguments) throws IOException, InterruptedException {
        Path list = folder.resolve("loaded");
        JavaCommand command = JavaCommand.jar(Perfgate.jar())
                // A file in the place of the folder: what looks for archives is loaded, and none is made.
                .jvmOptions("-Xshare:off", "-XX:DumpLoadedClassList=" + list, "-Dperfgate.classData=" + list)
                .in(folder)
                .arguments(arguments);
        Ended ended;
        try (JavaProcess process = command.start()) {
            ended = Ended.await(process, Perfgate.LIMIT);
        }
        assertThat(ended.code()).as(ended.toString()).isIn(JUDGED);
        Set<String> lines = new TreeSet<>();
        try (Stream<String> found = Files.lines(list)) {
            found.filter(ClassListIT::isOfEveryJava)
                    .map(ClassListIT::withoutNumber)
                    .forEach(lines::add);
        }
        assertThat(lines).as("what %s loaded: %s", List.of(arguments), ended).hasSizeGreaterThan(LEAST);
        return lines;
    }

    /** Comments, what only newer JVMs understand, and classes of other loaders are left out. */
    private static boolean isOfEveryJava(String line) {
        return !line.startsWith("#") && !line.startsWith("@cp") && !line.contains(" source:");
    }

    private static String withoutNumber(String line) {
        return line.replaceFirst(" id: \\d+$", "");
    }

    /** The class that a line is about: itself, or that of a lambda. */
    private static String classOf(String line) {
        String[] words = line.split(" ", -1);
        return words[0].equals("@lambda-proxy") ? words[1] : words[0];
    }

    private static boolean isIn(JarFile jar, String name) {
        return jar.getEntry(name + ".class") != null;
    }

    private static boolean isOfJava(String name) {
        return name.equals("@lambda-form-invoker")
                || ClassLoader.getPlatformClassLoader().getResource(name + ".class") != null
                || Stream.of("java/", "javax/", "jdk/", "sun/", "com/sun/").anyMatch(name::startsWith);
    }
}
