package dev.perfgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private record Result(int exitCode, List<String> lines) {}

    private Result start(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "PERFGATE_OPTS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.lines().toList());
    }

    /** A Java of that version which only prints its arguments, one a line. */
    private String jdk(String version) throws IOException {
        Path home = Files.createDirectories(root.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home.toString();
    }

    private String jar() throws IOException {
        return script.toRealPath().resolveSibling("perfgate.jar").toString();
    }
}
