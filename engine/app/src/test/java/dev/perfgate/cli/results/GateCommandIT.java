package dev.perfgate.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.PerfYml;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two scenarios was run: what its gates say, and those of the other. */
class GateCommandIT {
    @TempDir
    Path folder;

    @Test
    void scenarioThatNobodyAskedForIsNotRunAndTheOtherIsExplained() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, server.url("/"), "'p95 < 5 s'", "'p95 no regression'");

            Ended run = perfgate("run", "first", "--output", "now", "--reports", "none")
                    .with(0);

            assertThat(run.outText())
                    .contains("WARN  second: p95 < 5 s          LEFT_OUT: not run: 'second' was not asked for");
        }

        Ended again = perfgate("gate", "now", "--explain").with(0);
        assertThat(again.outText())
                .contains("LEFT_OUT: not run: 'second' was not asked for")
                .contains("  limit     < 5 s")
                .contains("  figure    response_time p95 = ");

        Ended data = perfgate("gate", "now", "--explain", "--json", "-").with(0);
        assertThat(data.outText())
                .contains("\"status\": \"left_out\"")
                .contains("\"explanations\": [")
                .contains("\"samples\": ");

        assertThat(perfgate("gate", "now", "-f", "perf.yml").with(1).outText())
                .contains("FAIL  second: p95 < 5 s          MISSING: there is no run of 'second'");
        perfgate("gate", "now", "first", "-f", "perf.yml").with(0);

        Files.writeString(folder.resolve("none.yml"), "gates: []\n");
        assertThat(perfgate("gate", "now", "-f", "none.yml").with(2).stderr())
                .anyMatch(line -> line.startsWith("none.yml:1:1: there is no gate to judge by"));
    }

    private Ended perfgate(String... arguments) throws Exception {
        return Perfgate.in(folder).run(arguments);
    }
}
