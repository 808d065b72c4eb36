package dev.perfgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script and the built jar, with a cache of their own; what the archive itself must bear is tested in engine/classdata. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ClassDataIT {
    /** The archive is made on what processor time the other tests leave. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Path SCRIPT = Path.of(System.getProperty("perfgate.jar", "target/perfgate.jar"))
            .toAbsolutePath()
            .resolveSibling("perfgate");

    @TempDir
    Path root;

    @Test
    void firstStartHasAnArchiveMadeThatTheNextOnesUse() throws Exception {
        String version = output(start("--version"));
        assertThat(version).startsWith("perfgate ").hasLineCount(1);
        Path archive = awaitArchive();

        assertThat(output(start("--version"))).isEqualTo(version);
        assertThat(doctor()).contains("in use: " + archive);
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            String run = output(start("http", server.url("/").toString(), "--iterations", "1"));
            assertThat(run).contains("GET /").doesNotContain("[warning]");
        }
        assertThat(root.resolve("work")).as("the folder it was started in").isEmptyDirectory();

        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThat(output(start("--version"))).as("with half an archive").isEqualTo(version);
        awaitArchive();
        assertThat(doctor()).contains("in use: " + archive);
    }

    @Test
    void switchedOffNothingIsMade() throws Exception {
        assertThat(output(start(Map.of("PERFGATE_CLASS_DATA", "off"), "--version")))
                .hasLineCount(1);
        assertThat(root.resolve("cache")).doesNotExist();
    }

    @Test
    void homeThatCannotBeWrittenCostsAStartWithout() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", file.toString(), "HOME", file.toString());
        assertThat(output(start(environment, "--version"))).hasLineCount(1);
    }

    private String doctor() throws IOException, InterruptedException {
        Process process = start("doctor", "--json");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(root.resolve("work")).toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("PERFGATE_OPTS", "PERFGATE_CLASS_DATA", "JAVA_TOOL_OPTIONS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_CACHE_HOME", root.resolve("cache").toString());
        environment.putAll(variables);
        return builder.start();
    }

    /** All that it wrote; it ended with 0. */
    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Until it is there and whole; nobody writes to it afterwards. */
    private Path awaitArchive() throws IOException, InterruptedException {
        Path folder = root.resolve("cache/perfgate/class-data");
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            List<Path> files = files(folder);
            List<Path> archives = files.stream()
                    .filter(file -> file.toString().endsWith(".jsa"))
                    .toList();
            if (files.size() == 3 && archives.size() == 1 && isWhole(archives.get(0))) {
                return archives.get(0);
            }
            assertThat(System.nanoTime())
                    .as("not within %s; there are %s", LIMIT, files)
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static boolean isWhole(Path archive) throws IOException {
        Path record = archive.resolveSibling(archive.getFileName().toString().replace(".jsa", ".txt"));
        return Files.exists(record) && Files.readString(record).contains("\n" + Files.size(archive) + " ");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
