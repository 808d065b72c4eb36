package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.JavaProcess;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a run that passes, as a new user goes. */
final class InitIT {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenRunsAgainstTheDemoService() throws Exception {
        try (JavaProcess demo = Perfgate.in(folder).start("demo", "--port", "0")) {
            String url = demo.awaitLine(line -> line.contains("listens on "), Perfgate.LIMIT)
                    .replaceFirst(".*listens on (\\S+);.*", "$1");
            perfgate("init", "--url", url + "/health", "--users", "2", "--duration", "1s", "--gate", "failures == 0")
                    .with(0)
                    .out()
                    .anyMatch(line -> line.equals("Next: perfgate run"));
            perfgate("list").with(0).out().first().asString().startsWith("health  2 users for 1s on " + url);
            perfgate("run").with(0).out().anyMatch(line -> line.matches("  PASS +health: failures == 0.*"));
        }
        perfgate("list", "--runs")
                .with(0)
                .out()
                .hasSize(2)
                .last()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\d .*  health +finished +PASS .* perf-results/health/\\d{8}_\\d{6}");
        perfgate("list", "--runs", "--json").with(0).out().contains("    \"outcome\": \"pass\",");
        perfgate("list", "nobody", "--runs").with(0).out().containsExactly("there are no runs");
    }

    @Test
    void fileThatIsThereIsReplacedOnlyByForce() throws Exception {
        Path file = Files.writeString(folder.resolve("perf.yml"), "mine");
        perfgate("init", "--yes").with(2).saying("perf.yml: already exists", "--force");
        assertThat(file).hasContent("mine");
        perfgate("init", "--yes", "--force").with(0);
        assertThat(Files.readString(file)).contains("http://127.0.0.1:8000", "GET /health");
    }

    @Test
    void projectOfMavenIsToldOfThePlugin() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        perfgate("init", "--yes")
                .with(0)
                .out()
                .contains("  <artifactId>perf-maven-plugin</artifactId>", "        <goal>verify</goal>");
    }

    @Test
    void suiteOfScenariosIsListedAsJson() throws Exception {
        perfgate("init", "--name", "shop", "--preset", "light").with(0);
        perfgate("list", "--json").with(0).out().contains("    \"name\": \"shop\",", "      \"requests\": 1");
    }

    /** With a terminal of its own, by util-linux' script; Ctrl-D ends the answers. */
    @Test
    void asksOnATerminal() throws Exception {
        Path script = Path.of("/usr/bin/script");
        Assumptions.assumeTrue(
                Files.isExecutable(script) && Files.exists(Path.of("/dev/ptmx")), "there is no " + script);
        assertThat(typing(script, "\n\nlight\n\n\n\n"))
                .contains("Name of the scenario [health]: ", "Next: perfgate run");
        assertThat(Files.readString(folder.resolve("perf.yml"))).contains("    preset: light ");
        Files.delete(folder.resolve("perf.yml"));
        assertThat(typing(script, "\n\u0004")).contains("No file written");
        assertThat(folder.resolve("perf.yml")).doesNotExist();
    }

    private String typing(Path script, String keys) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "'" + java + "' -jar '" + Perfgate.jar().toAbsolutePath() + "' init";
        Process process = new ProcessBuilder(script.toString(), "-qec", command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream terminal = process.getOutputStream()) {
            terminal.write(keys.getBytes(StandardCharsets.UTF_8));
        }
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return shown;
    }

    private Ended perfgate(String... arguments) throws Exception {
        return Perfgate.in(folder).run(arguments);
    }
}
