package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps on another node than the controller's own. */
@WithRealJenkins
class NodeIT {
    private static final Duration END = Duration.ofSeconds(40);

    private final TestBed bed;

    @TempDir
    Path folder;

    NodeIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void runsAndRecordsOnAnotherNodeWithOneCopyOfTheEngine() throws Exception {
        try (Agent agent = Agent.start(bed, "second", folder)) {
            agent.awaitOnline();
            Job job = bed.pipeline("on-second", """
                    node('second') {
                        sh '''%s'''
                        perfRun()
                        recordPerf gates: ['p95 < 10 s']
                    }
                    """.replace("%s", bed.demo().writeConfig("1s")));
            Build first = job.build();
            assertThat(first.result()).as(first.log()).isEqualTo("SUCCESS");
            assertThat(folder.resolve("workspace/on-second/perf-results")).isDirectory();
            Object copy = fileKey(engine());

            Build second = job.build();
            assertThat(second.result()).as(second.log()).isEqualTo("SUCCESS");
            assertThat(second.record("perfgate").path("runs")).hasSize(1);
            assertThat(bed.folder(second).resolve("perfgate/perfgate/0.json.gz"))
                    .isNotEmptyFile();
            assertThat(fileKey(engine())).isEqualTo(copy);
        }
    }

    @Test
    void engineEndsWhenItsAgentHasGone() throws Exception {
        try (Agent agent = Agent.start(bed, "gone", folder)) {
            agent.awaitOnline();
            Build build = bed.pipeline(
                            "agent-gone", """
                    node('gone') {
                        sh '''%s'''
                        perfRun()
                    }
                    """.replace("%s", bed.demo().writeConfig("10m")))
                    .start();
            build.awaitLog(" 0 failures");
            List<ProcessHandle> engines = agent.engines();
            assertThat(engines).hasSize(1);

            agent.kill();
            Patience.awaitTrue("the engine ends", END, () -> !engines.get(0).isAlive());
            build.awaitEnd();
            assertThat(build.result()).as(build.log()).isEqualTo("FAILURE");
        }
    }

    /** Another file under the same name has another; the time changes with each use. */
    private static Object fileKey(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** The only file in the folder. */
    private Path engine() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("caches/perfgate"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
