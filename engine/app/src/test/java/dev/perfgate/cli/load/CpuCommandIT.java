package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.cli.Ended;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CpuCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Ended cpu(String... options) throws Exception {
        String[] arguments = new String[options.length + 5];
        arguments[0] = "cpu";
        arguments[1] = "--seconds";
        arguments[2] = "0.1";
        arguments[3] = "--warm-up";
        arguments[4] = "0.1";
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Perfgate.in(folder).run(arguments);
    }

    @Test
    void nothingButTheResultGoesToStandardOutput() throws Exception {
        JsonNode result = JSON.readTree(cpu().with(0).outText());
        assertThat(result.get("results")).hasSize(10);
        assertThat(result.get("maxUnits").asLong()).isPositive();
        assertThat(result.get("workUnitVersion").asText()).isEqualTo("1");
    }

    @Test
    void fileAndFormatAreGivenAsBefore() throws Exception {
        cpu("-v", "-o", "results.csv", "-format", "csv").with(0).out().isEmpty();
        List<String> lines = Files.readAllLines(folder.resolve("results.csv"));
        assertThat(lines.get(0))
                .startsWith("hostname,timestamp,numCores,busyPct,workUnits,maxUnits,avgUnits,unitsPerSec,");
        assertThat(lines).hasSize(11);
    }

    @Test
    void verboseTellsOnStandardError() throws Exception {
        cpu("--verbose", "--levels", "50,100", "--format", "jsonl")
                .with(0)
                .err()
                .anyMatch(line -> line.contains("50, 100 % busy"))
                .anyMatch(line -> line.contains("achieved busy"));
    }

    @Test
    void runOfAScenarioHasTheSameFileBesideIt() throws Exception {
        Files.writeString(
                folder.resolve("perf.yml"),
                "scenarios: {work: {type: cpu, levelTime: 100ms, warmUp: 100ms, levels: [50, 100]}}");
        Perfgate.in(folder).run("run", "--output", "kept").with(0);
        Path file = folder.resolve("kept/work/results.json");
        JsonNode result = JSON.readTree(file.toFile());
        assertThat(result.get("results")).hasSize(2);
        assertThat(result.get("hostname").asText()).isNotEmpty();
    }

    @Test
    void gateThatFailsEndsWith1() throws Exception {
        cpu("--levels", "100", "--gate", "units per sec > 1000000")
                .with(1)
                .err()
                .anyMatch(line -> line.startsWith("FAIL  units per sec > 1000000"));
    }

    @Test
    void interruptedMeasurementIsInvalidAndReplacesNoOtherResult() throws Exception {
        Path file = folder.resolve("kept.json");
        // Without a terminal the first line on how it goes on comes after ten seconds.
        interrupted("20 %");
        JsonNode result = JSON.readTree(file.toFile());
        assertThat(result.get("valid").asBoolean()).isFalse();
        assertThat(result.get("warnings").toString()).contains("ended early: 1 of 3 parts");
        assertThat(result.get("results")).hasSize(1);
        assertThat(result.get("maxUnits").asLong())
                .isEqualTo(result.get("results").get(0).get("workUnits").asLong());
        assertThat(result.get("unitsPerSec").isNumber()).isTrue();
        Files.writeString(file, "older");
        assertThat(interrupted("busy").stderr()).anyMatch(line -> line.contains("kept.json is unchanged"));
        assertThat(file).hasContent("older");
    }

    /** When a line on standard error has this part. */
    private Ended interrupted(String part) throws Exception {
        try (JavaProcess cpu = Perfgate.in(folder)
                .start("cpu", "-v", "--warm-up", "0.1", "--levels", "10,20,100", "--seconds", "6", "-o", "kept.json")) {
            cpu.awaitErrorLine(line -> line.contains(part), Perfgate.LIMIT);
            cpu.interrupt();
            return Ended.await(cpu, Perfgate.LIMIT).with(130);
        }
    }

    @Test
    void wrongOptionsAreNamedBeforeAnythingRuns() throws Exception {
        cpu("--levels", "15").with(2).saying("--levels", "'15' is no level", "10, 20, … 100");
        cpu("--levels", "5").with(2).saying("--idle is for the machine at rest");
        cpu("--levels", "10,10").with(2).saying("--levels", "'10' stands there twice", "--runs");
        cpu("--threads", "none").with(2).saying("--threads", "'none'");
        cpu("-o", "no/such/folder.json").with(2).saying("--output", "there is no folder");
    }
}
