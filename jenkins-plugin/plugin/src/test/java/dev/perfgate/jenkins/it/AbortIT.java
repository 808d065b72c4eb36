package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Builds that are aborted while the engine runs. */
@WithRealJenkins
class AbortIT {
    private static final Duration END = Duration.ofSeconds(20);

    private final TestBed bed;

    AbortIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void abortedPipelineKeepsWhatWasMeasuredAndLeavesNoProcess() throws Exception {
        Job job = bed.pipeline("abort-pipeline", """
                node {
                    sh '''%s'''
                    try {
                        perfRun()
                    } finally {
                        recordPerf()
                    }
                }
                """.replace("%s", bed.demo().writeConfig("10m")));
        Build build = job.start();
        awaitMeasuring(build);
        build.abort().awaitEnd();

        assertThat(build.result()).as(build.log()).isEqualTo("ABORTED");
        assertEndedInOrder(job);
        JsonNode run = build.record("perfgate").path("runs").path(0);
        assertThat(run.path("state").asText()).isEqualTo("interrupted");
        assertThat(run.path("problem").asText()).isNotEmpty();
        assertThat(run.path("requests").asDouble()).isGreaterThan(0);
    }

    @Test
    void abortedFreestyleBuildKeepsWhatWasMeasuredAndLeavesNoProcess() throws Exception {
        Job job =
                bed.freestyle("abort-freestyle", JobXml.shell(bed.demo().writeConfig("10m")) + JobXml.perfRun(""), "");
        Build build = job.start();
        awaitMeasuring(build);
        build.abort().awaitEnd();

        assertThat(build.result()).as(build.log()).isEqualTo("ABORTED");
        assertEndedInOrder(job);
    }

    /** It writes a line about the load as it goes. */
    private void awaitMeasuring(Build build) throws Exception {
        build.awaitLog(" 0 failures");
        assertThat(bed.engines()).hasSize(1);
    }

    private void assertEndedInOrder(Job job) throws Exception {
        Patience.awaitTrue("the engine ends", END, () -> bed.engines().findAny().isEmpty());
        Path file = bed.workspace(job).resolve("perf-results/health/run.json");
        assertThat(file).isNotEmptyFile();
        JsonNode run = new ObjectMapper().readTree(file.toFile());
        assertThat(run.path("state").asText()).isEqualTo("interrupted");
    }
}
