package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.cli.Ended;
import dev.perfgate.cli.Perfgate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All that stands around a scenario works for commands, without knowing them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what it measures are commands of a POSIX shell")
final class CommandCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Ended command(String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "command";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Perfgate.in(folder).run(arguments);
    }

    @Test
    void gateJudgesTheTimeOfTheRuns() throws Exception {
        command("sleep 0.05", "--runs", "5", "--gate", "wall p50 < 5 s")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("PASS") && line.contains("wall"));
        command("sleep 0.2", "--runs", "5", "--gate", "wall p50 < 100 ms")
                .with(1)
                .out()
                .anyMatch(line -> line.contains("FAIL") && line.contains("wall"));
    }

    @Test
    void jsonAloneGoesToStandardOutput() throws Exception {
        JsonNode results = JSON.readTree(command("sleep 0.01", "sleep 0.02", "--runs", "3", "--warm-up", "1", "--json")
                        .with(0)
                        .outText())
                .get("results");
        assertThat(results).hasSize(2);
        assertThat(results.get(0).get("command").asText()).isEqualTo("sleep 0.01");
        assertThat(results.get(0).get("times")).hasSize(3);
        assertThat(results.get(1).get("mean").asDouble()).isGreaterThan(0.02);
        assertThat(results.get(1).get("exit_codes").toString()).isEqualTo("[0,0,0]");
    }

    @Test
    void resultHasReportChartsAndAllRuns() throws Exception {
        command("sleep 0.7", "--runs", "4", "-o", "out", "--json=runs.json").with(0);
        JsonNode run = JSON.readTree(folder.resolve("out/run.json").toFile());
        assertThat(run.get("type").asText()).isEqualTo("command");
        assertThat(run.toString()).contains("\"wall\"", "artifacts/hyperfine.json");
        assertThat(folder.resolve("out/report.html")).content().contains("wall time", "Time of the runs");
        assertThat(JSON.readTree(folder.resolve("runs.json").toFile()).get("results"))
                .hasSize(1);
        try (var files = Files.walk(folder.resolve("out"))) {
            assertThat(files).anyMatch(file -> file.toString().endsWith(".png"));
        }
    }

    @Test
    void severalCommandsHaveFiguresOfTheRunAsAWhole() throws Exception {
        command("sleep 0.05", "sleep 0.1", "--runs", "3", "--gate", "wall p50 of 'sleep 0.1' < 5 s", "-o", "out")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("PASS") && line.contains("wall p50 of 'sleep 0.1'"));
        JsonNode summary = JSON.readTree(folder.resolve("out/run.json").toFile());
        assertThat(summary.get("metrics"))
                .filteredOn(metric -> metric.path("scope").asText().isEmpty())
                .extracting(metric -> metric.get("name").asText())
                .contains("runs", "wall", "cpu_time", "peak_memory");
    }

    @Test
    void failureEndsWith3AndTheLastLines() throws Exception {
        command("echo cannot find it; exit 2", "--runs", "3")
                .with(3)
                .err()
                .anyMatch(line -> line.contains("exited with 2") && line.contains("cannot find it"));
        command("no-such-program-here", "--shell", "none").with(3).saying("no-such-program-here", "cannot be started");
        command("exit 7", "--exit-codes", "0,7", "--runs", "1").with(0);
    }

    @Test
    void regressionAgainstTheRunsBeforeIsNoticed() throws Exception {
        suite("sleep 0.1");
        for (int i = 0; i < 12; i++) {
            Perfgate.in(folder).run("run", "--output", "kept" + i).with(0);
        }
        suite("sleep 1");
        // One such run is no proof yet, so it warns. On a busy machine the runs before may differ, too.
        Perfgate.in(folder)
                .run("run", "--output", "kept12")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("WARN") && line.contains("worse than"));
    }

    /** What it sleeps stands in a file: the command line, and so the work, is the same. */
    private void suite(String work) throws Exception {
        Files.writeString(folder.resolve("work.sh"), work);
        Files.writeString(folder.resolve("perf.yml"), """
                scenarios: {build: {type: command, command: sh work.sh, runs: 5}}
                gates: ['build: wall p50 no regression']
                """);
    }

    @Test
    void twoRunsAreCompared() throws Exception {
        suite("sleep 0.05");
        Perfgate.in(folder).run("run", "--output", "one").with(0);
        Perfgate.in(folder).run("run", "--output", "two").with(0);
        Perfgate.in(folder)
                .run("compare", "one/build", "two/build")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("wall"));
    }

    @Test
    void wrongOptionsAreNamedBeforeAnythingRuns() throws Exception {
        command("true", "--runs", "none").with(2).saying("--runs", "'none'");
        command("true", "--exit-codes", "x").with(2).saying("--exit-codes", "'x' is no exit code");
        command("--json", "true").with(2).err().anyMatch(line -> line.contains("--json takes 'true' for its FILE"));
        command("--json", "sleep 1", "true").with(2).err().anyMatch(line -> line.contains("FILE or a COMMAND"));
        command("--json", "true", "true").with(2).err().anyMatch(line -> line.contains("write --json=FILE"));
        command("--json").with(2).err().anyMatch(line -> line.contains("missing required parameter: 'COMMAND'"));
        assertThat(folder).isEmptyDirectory();
        command("true", "--json=no/such/folder.json").with(2).saying("--json", "there is no folder");
    }
}
