package dev.perfgate.jenkins.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine that travels to agents: smaller than perfgate.jar, and as good for all that is done there. */
class EngineIT {
    private static final Path JAR = Path.of(System.getProperty("engine.jar", "target/perfgate-jenkins-engine.jar"))
            .toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void holdsNoServerAndNoDatabase() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("dev/perfgate/cli/Main.class")
                    .noneMatch(name -> Stream.of(
                                    "org/eclipse/jetty/",
                                    "io/javalin/",
                                    "org/h2/",
                                    "org/postgresql/",
                                    "org/flywaydb/",
                                    "org/bouncycastle/",
                                    "org/openjdk/jmh/")
                            .anyMatch(name::startsWith));
        }
    }

    @Test
    void runsJudgesReportsAndMeasuresMachines() throws Exception {
        try (JavaProcess demo = start("demo", "--port", "0")) {
            String url =
                    demo.awaitLine(line -> line.contains("http://"), LIMIT).replaceAll(".*(http://[^,;]+)[,;].*", "$1");
            Files.writeString(folder.resolve("perf.yml"), """
                    scenarios:
                      health: {baseUrl: "%s", users: 2, duration: 2s, requests: [GET /health]}
                    gates: ["health: p95 < 10 s"]
                    """.formatted(url));
            assertThat(codeOf("run", "--output", "out")).isZero();
        }
        assertThat(folder.resolve("out/health/run.json")).isNotEmptyFile();
        assertThat(folder.resolve("out/health/report.html")).isNotEmptyFile();
        assertThat(codeOf("gate", "out")).isZero();
        assertThat(codeOf("gate", "out", "--gate", "p95 < 0.001 ms")).isEqualTo(1);
        assertThat(codeOf("report", "out", "--junit", "junit.xml")).isZero();
        assertThat(codeOf("compare", "out", "out")).isZero();
        assertThat(codeOf("cpu", "--levels", "50", "--seconds", "1", "-o", "cpu.json"))
                .isIn(0, 4);
        assertThat(folder.resolve("cpu.json")).isNotEmptyFile();
    }

    private int codeOf(String... arguments) throws IOException, InterruptedException {
        try (JavaProcess process = start(arguments)) {
            int code = process.awaitExit(LIMIT);
            assertThat(process.stderr()).noneMatch(line -> line.contains("NoClassDefFoundError"));
            return code;
        }
    }

    private JavaProcess start(String... arguments) throws IOException {
        return JavaCommand.jar(JAR)
                .jvmOptions("-Xmx256m")
                .arguments(arguments)
                .in(folder)
                .start();
    }
}
