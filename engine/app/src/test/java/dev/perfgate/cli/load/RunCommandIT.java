package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.PerfYml;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunCommandIT {
    @TempDir
    Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allScenariosRunAndAreJudged() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"), "p95 < 10 s", "second: failures == 0");
        Ended ended = run("--output", "out").with(0);

        assertThat(server.requests()).isEqualTo(15);
        assertThat(withoutWarnings(ended)).matches("""
                first: 1 user for 5 iterations on http://localhost:\\d+/a

                first  1 user for 5 iterations on http://localhost:\\d+/a
                  request [^\\n]*
                  GET /a +5 +0 [^\\n]*
                  total +5 +0 [^\\n]*
                  response time [^\\n]*
                  PASS +p95 < 10 s[^\\n]*
                  report: \\S+/out/first/report.html
                second: 1 user for 5 iterations on http://localhost:\\d+

                second  1 user for 5 iterations on http://localhost:\\d+
                  request [^\\n]*
                  GET /a +5 +0 [^\\n]*
                  GET /b +5 +0 [^\\n]*
                  total +10 +0 [^\\n]*
                  response time [^\\n]*
                  PASS +p95 < 10 s[^\\n]*
                  PASS +second: failures == 0[^\\n]*
                  report: \\S+/out/second/report.html""");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/summary.json");
        for (String scenario : List.of("first", "second")) {
            assertThat(folder.resolve("out").resolve(scenario)).isDirectoryContaining("glob:**/run.json");
        }
        gate("out/summary.json").with(0);
        gate("out").with(0).out().anyMatch(line -> line.matches("PASS +second: p95 < 10 s.*"));
        gate("out/first/run.json").with(0).out().anyMatch(line -> line.matches("PASS +p95 < 10 s.*"));
    }

    @Test
    void selectedScenarioRunsAlone() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"));
        assertThat(withoutWarnings(run("first").with(0))).doesNotContain("second");
        assertThat(server.requests()).isEqualTo(5);

        try (Stream<Path> runs = Files.list(folder.resolve("perf-results/first"))) {
            Path kept = runs.findFirst().orElseThrow();
            assertThat(kept.getFileName().toString()).matches("\\d{8}_\\d{6}");
            assertThat(kept.resolve("run.json")).exists();
            assertThat(kept.resolve("report.html")).exists();
        }
    }

    @Test
    void unknownScenarioIsNamedWithTheNearest() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"));
        run("frist").with(2).saying("there is no scenario 'frist'", "did you mean 'first'?");
        assertThat(server.connections()).isZero();
    }

    @Test
    void failedGateFailsTheRunNowAndLater() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"), "first: p95 < 1 us");
        run("--output", "out").with(1).out().anyMatch(line -> line.matches("  FAIL +first: p95 < 1 us.*"));
        gate("out/summary.json").with(1).out().anyMatch(line -> line.matches("FAIL +first: p95 < 1 us.*"));
        gate("out/first").with(1);
        gate("out/second").with(0).out().anyMatch(line -> line.contains("no gates"));
    }

    @Test
    void gatesCanBeLeftForLater() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"), "first: p95 < 1 us");
        run("first", "--output", "out", "--no-fail-on-gate").with(0);
        gate("out").with(1);
    }

    @Test
    void nothingToJudgeIsWrongInput() throws Exception {
        gate("out").with(2).saying("out: there is no such file");
        Files.writeString(folder.resolve("garbage.json"), "{\"a\": ");
        gate("garbage.json").with(2).saying("garbage.json");
        Files.createDirectory(folder.resolve("empty"));
        gate("empty").with(2).saying("empty: there is no run in it");
    }

    private Ended run(String... more) throws IOException, InterruptedException {
        return perfgate("run", more);
    }

    private Ended gate(String place) throws IOException, InterruptedException {
        return perfgate("gate", place);
    }

    private Ended perfgate(String command, String... more) throws IOException, InterruptedException {
        return Perfgate.in(folder)
                .run(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
    }

    /** A busy machine is told of: that is not what is tested here. */
    private static String withoutWarnings(Ended ended) {
        return ended.outText().replaceAll("  Warning: [^\n]*\n", "");
    }
}
