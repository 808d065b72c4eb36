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
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AbCommandIT {
    @TempDir
    private Path folder;

    private StallingServer quick;
    private StallingServer slow;

    @BeforeEach
    void startBothVersions() throws IOException {
        quick = StallingServer.start(answeringAfter(20));
        slow = StallingServer.start(answeringAfter(60));
    }

    private static Behaviour answeringAfter(int millis) {
        return Behaviour.answering(Script.ok("hello")).after(Duration.ofMillis(millis));
    }

    @AfterEach
    void stopBoth() {
        quick.close();
        slow.close();
    }

    @Test
    void slowerVersionFailsAndItsRunsAreKept() throws Exception {
        Ended ended = ab("--baseline", quick.url("/a"), "--candidate", slow.url("/a"), "--markdown", "ab.md")
                .with(1);

        ended.out()
                .contains("http: candidate against baseline, 7 pairs of runs")
                .anyMatch(line -> line.startsWith("FAIL  http: p50 no regression, at least 3 %"));
        assertThat(folder.resolve("ab.md")).content().startsWith("### http: candidate against baseline");
        assertThat(folder.resolve("out/ab.json")).content().contains("\"judgement\" : \"regression\"");
        try (Stream<Path> runs = Files.list(folder.resolve("out"))) {
            assertThat(runs.filter(run -> Files.exists(run.resolve("run.json"))))
                    .hasSize(16);
        }
    }

    @Test
    void scenarioOfAFileIsAimedAtBothAndWhatGotFasterPasses() throws Exception {
        PerfYml.twoScenarios(folder, quick.url("/"));

        ab("first", "--baseline", slow.url("/"), "--candidate", quick.url("/"), "--metric", "p50")
                .with(0)
                .out()
                .anyMatch(line -> line.startsWith("PASS  first: p50 no regression, at least 3 %  IMPROVED: p50 -"));
    }

    @Test
    void standardOutputHasTheJsonAndNothingElse() throws Exception {
        Ended ended = ab("--baseline", quick.url("/a"), "--candidate", slow.url("/a"), "--json", "-", "--budget", "1s");

        ended.with(0).out().startsWith("{").endsWith("}");
        ended.err()
                .anyMatch(
                        line -> line.startsWith("WARN  http: no regression, at least 3 %  no pair of runs completed"));
    }

    private Ended ab(String... arguments) throws Exception {
        boolean iterates = arguments[0].equals("first");
        return Perfgate.in(folder)
                .run(Stream.of(
                                Stream.of("ab"),
                                Stream.of(arguments),
                                Stream.of("--output", "out"),
                                iterates ? Stream.<String>of() : Stream.of("--duration", "300ms"))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }
}
