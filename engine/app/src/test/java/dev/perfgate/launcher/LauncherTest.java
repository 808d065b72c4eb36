package dev.perfgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
final class LauncherTest {
    private static final Path BUILT = Path.of("target", "perfgate");

    @TempDir
    Path root;

    private Path script;

    @BeforeEach
    void aScriptBesideItsJar() throws IOException {
        Path home = Files.createDirectories(root.resolve("home of perfgate"));
        script = Files.copy(BUILT, home.resolve("perfgate"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(home.resolve("perfgate.jar"));
    }

    @Test
    void flagsComeFirstThenTheUsersThenTheJarAndItsArguments() throws Exception {
        Result result = start(Map.of("JAVA_HOME", jdk("17.0.15"), "PERFGATE_OPTS", "-Xmx1g -Xlog:*"), "run", "a b");
        assertThat(result.lines)
                .startsWith("-XX:+UseSerialGC")
                .endsWith("-Xmx1g", "-Xlog:*", "-jar", jar(), "run", "a b");
        assertThat(result.lines).noneMatch(line -> line.contains("${"));
    }

    @Test
    void symbolicLinksLeadToTheJar() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("pg"), Path.of("../home of perfgate/perfgate"));
        script = Files.createSymbolicLink(bin.resolve("perfgate"), Path.of("pg"));
        assertThat(start(Map.of("JAVA_HOME", jdk("21"))).lines).endsWith("-jar", jar());
    }

    @Test
    void toolsByTheirOldNamesAreCommands() throws Exception {
        Path perfgate = script;
        for (Map.Entry<String, String> tool :
                Map.of("perfcpumeasure", "cpu", "pcd", "agent").entrySet()) {
            Path old = Files.copy(
                    BUILT.resolveSibling(tool.getKey()),
                    perfgate.resolveSibling(tool.getKey()),
                    StandardCopyOption.COPY_ATTRIBUTES);
            String jar = jar();
            script = Files.createSymbolicLink(root.resolve(tool.getKey()), root.relativize(old));
            assertThat(start(Map.of("JAVA_HOME", jdk("17")), "-format", "csv").lines)
                    .endsWith("-jar", jar, tool.getValue(), "-format", "csv");
            script = perfgate;
        }
    }

    @Test
    void javaIsFoundOnThePath() throws Exception {
        String path = jdk("25.0.1") + "/bin:" + System.getenv("PATH");
        assertThat(start(Map.of("PATH", path)).lines).endsWith("-jar", jar());
    }

    @Test
    void oldJavaIsNamedWithTheRemedy() throws Exception {
        for (String version : List.of("1.8.0_402", "11.0.22")) {
            Result result = start(Map.of("JAVA_HOME", jdk(version)));
            assertThat(result.exitCode).isEqualTo(3);
            assertThat(result.lines).singleElement().asString().contains("is Java ", "Java 17 or newer is needed");
        }
    }

    @Test
    void wrongJavaHomeIsNamed() throws Exception {
        Result result = start(Map.of("JAVA_HOME", "/no/such/folder"));
        assertThat(result.exitCode).isEqualTo(3);
        assertThat(result.lines)
                .containsExactly("perfgate: JAVA_HOME is /no/such/folder, but there is no bin/java in it; "
                        + "set it to a Java 17 or newer");
    }

    @Test
    void missingJarIsNamed() throws Exception {
        Files.delete(script.resolveSibling("perfgate.jar"));
        Result result = start(Map.of("JAVA_HOME", jdk("17")));
        assertThat(result.exitCode).isEqualTo(3);
        assertThat(result.lines).singleElement().asString().startsWith("perfgate: there is no ");
    }

    @Test
    void archiveIsGivenBeforeTheUsersFlags() throws Exception {
        Path archive = archive(record());
        assertThat(startWithCache().lines)
                .containsSubsequence(
                        "-Dperfgate.classData=" + archive.getParent(),
                        "-XX:SharedArchiveFile=" + archive,
                        "-XX:+VerifySharedSpaces",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-Xlog:mine",
                        "-jar");
    }

    @Test
    void withoutAnArchiveItsFolderIsGiven() throws Exception {
        assertThat(startWithCache().lines)
                .contains("-Dperfgate.classData=" + cache())
                .noneMatch(line -> line.contains("SharedArchiveFile"));
        assertThat(root.resolve("a cache")).doesNotExist();
    }

    @Test
    void cacheLiesBelowTheHomeUnlessTheUserHasAnother() throws Exception {
        String java = jdk("17.0.15");
        Path linux = Files.createDirectories(root.resolve("linux"));
        Path mac = Files.createDirectories(root.resolve("mac"));
        Files.createDirectories(mac.resolve("Library/Caches"));
        Map<Path, String> caches = Map.of(linux, "/.cache", mac, "/Library/Caches");
        for (Map.Entry<Path, String> each : caches.entrySet()) {
            String home = each.getKey().toString();
            String flag = "-Dperfgate.classData=" + home + each.getValue() + "/perfgate/class-data";
            for (String relative : List.of("", "cache")) {
                assertThat(start(Map.of("JAVA_HOME", java, "HOME", home, "XDG_CACHE_HOME", relative)).lines)
                        .contains(flag);
            }
        }
        assertThat(start(Map.of("JAVA_HOME", java, "HOME", "", "XDG_CACHE_HOME", "")).lines)
                .noneMatch(line -> line.contains("classData"));
    }

    @Test
    void archivesCanBeSwitchedOff() throws Exception {
        archive(record());
        assertThat(startWithCache("PERFGATE_CLASS_DATA", "off").lines)
                .noneMatch(line -> line.contains("SharedArchiveFile") || line.contains("classData"));
        assertThat(startWithCache("PERFGATE_CLASS_DATA", "on").lines)
                .anyMatch(line -> line.contains("SharedArchiveFile"));
    }

    /** To map a truncated one would end the JVM by SIGBUS. */
    @Test
    void archiveThatIsNotAsItWasMadeIsNotGiven() throws Exception {
        Path archive = archive(record());
        Files.writeString(archive, "arch");
        assertNoArchive("truncated");
        Files.delete(archive);
        assertNoArchive("removed");
    }

    @Test
    void archiveOfAnotherJarOrJavaIsNotGiven() throws Exception {
        List<String> record = record();
        archive(List.of("/elsewhere/perfgate.jar", record.get(1), record.get(2)));
        assertNoArchive("another jar");
        archive(List.of(record.get(0), "/elsewhere/jdk", record.get(2)));
        assertNoArchive("another Java");
        archive(List.of(record.get(0), record.get(1), "4711 4711"));
        assertNoArchive("another state of the jar");
        archive(record);
        assertThat(startWithCache().lines).anyMatch(line -> line.contains("SharedArchiveFile"));
        jdk("17.0.15", "17.0.15+7-other");
        assertNoArchive("a Java that was updated in its place");
    }

    @Test
    void halfWrittenRecordIsNone() throws Exception {
        Path archive = archive(record());
        Path record = archive.resolveSibling(archive.getFileName().toString().replace(".jsa", ".txt"));
        List<String> lines = Files.readAllLines(record);
        for (int length = 0; length < lines.size(); length++) {
            Files.write(record, lines.subList(0, length));
            assertNoArchive(length + " lines");
        }
    }

    private void assertNoArchive(String why) throws Exception {
        assertThat(startWithCache().lines)
                .as(why)
                .contains("-jar")
                .noneMatch(line -> line.contains("SharedArchiveFile") || line.contains("No such file"));
    }

    private Result startWithCache(String... variable) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_HOME", root.resolve("jdk-17.0.15").toString(),
                "XDG_CACHE_HOME", root.resolve("a cache").toString(),
                "PERFGATE_OPTS", "-Xlog:mine"));
        if (!Files.exists(root.resolve("jdk-17.0.15"))) {
            jdk("17.0.15");
        }
        if (variable.length > 0) {
            environment.put(variable[0], variable[1]);
        }
        return start(environment);
    }

    private Path cache() {
        return root.resolve("a cache/perfgate/class-data");
    }

    /** All of a record but its last line, for this jar and Java 17.0.15. */
    private List<String> record() throws IOException {
        Path home = Path.of(jdk("17.0.15")).toRealPath();
        return List.of(jar(), home.toString(), stamp(Path.of(jar())));
    }

    private Path archive(List<String> record) throws IOException {
        String name = "0123456789abcdef-17.0.15+6-test";
        Path archive = Files.writeString(Files.createDirectories(cache()).resolve(name + ".jsa"), "archive");
        List<String> lines = new ArrayList<>(record);
        lines.add(stamp(archive));
        Files.write(cache().resolve(name + ".txt"), lines);
        return archive;
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
    }

    private record Result(int exitCode, List<String> lines) {}

    private Result start(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "PERFGATE_OPTS", "PERFGATE_CLASS_DATA"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.lines().toList());
    }

    /** A Java of that version which only prints its arguments, one a line. */
    private String jdk(String version) throws IOException {
        return jdk(version, version + "+6-test");
    }

    private String jdk(String version, String runtime) throws IOException {
        Path home = Files.createDirectories(root.resolve("jdk-" + version));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + runtime + "\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home.toString();
    }

    private String jar() throws IOException {
        return script.toRealPath().resolveSibling("perfgate.jar").toString();
    }
}
