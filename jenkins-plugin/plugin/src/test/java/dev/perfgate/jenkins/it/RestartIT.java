package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What builds have is there again after Jenkins was restarted, also what an earlier version of the plugin saved. */
@WithRealJenkins
class RestartIT {
    private static final Path SAVED = Path.of("src/test/resources/saved");

    private final TestBed bed;

    RestartIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void recordsAndTheirPagesSurviveARestart() throws Exception {
        Build build = bed.pipeline("kept", """
                        node {
                            sh '''%s'''
                            perfRun()
                            recordPerf id: 'one', gates: ['p95 < 10 s', 'p95 < 0.001 ms'], onFail: 'UNSTABLE'
                            recordPerf id: 'two'
                        }
                        """.replace("%s", bed.demo().writeConfig("1s")))
                .build();
        assertThat(build.result()).as(build.log()).isEqualTo("UNSTABLE");
        JsonNode one = build.record("perfgate-one");
        JsonNode two = build.record("perfgate-two");
        bed.jenkins().stop();
        putSavedJobs();
        bed.jenkins().startAgain();

        assertThat(build.record("perfgate-one")).isEqualTo(one);
        assertThat(build.record("perfgate-two")).isEqualTo(two);
        assertThat(build.page("perfgate-one")).contains("health", "FAIL", "total");
        assertThat(build.job().build().result()).isEqualTo("UNSTABLE");
        for (String version : versions()) {
            assertSavedJobIsRead(version);
        }
        assertThat(bed.jenkins().log()).doesNotContain("Refusing to unmarshal", "Refusing to marshal");
    }

    /** A job with one build for each version that changed what is saved. */
    private void putSavedJobs() throws IOException {
        for (String version : versions()) {
            Path from = SAVED.resolve(version).resolve("job");
            Path to = bed.jenkins().home().resolve("jobs/saved-" + version);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
        }
    }

    private static List<String> versions() throws IOException {
        try (Stream<Path> folders = Files.list(SAVED)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private void assertSavedJobIsRead(String version) throws Exception {
        Build build = new Job(bed.client(), "saved-" + version).build(1);
        JsonNode run = build.record("perfgate").path("runs").path(0);
        assertThat(run.path("scenario").asText()).isEqualTo("health");
        assertThat(run.path("verdicts").path(0).path("status").asText()).isEqualTo("PASS");
        assertThat(build.page("perfgate")).contains("health", "PASS", "total");
        assertThat(bed.client().page(build.job().path() + "configure")).contains("health: p95 &lt; 10 s");
    }

    @Test
    void stepsThatRanWhenJenkinsStoppedFailAndLeaveNoProcess() throws Exception {
        Job pipeline = bed.pipeline("stopped", """
                node {
                    sh '''%s'''
                    perfRun()
                }
                """.replace("%s", bed.demo().writeConfig("10m")));
        Job freestyle = bed.freestyle(
                "stopped-freestyle", JobXml.shell(bed.demo().writeConfig("10m")) + JobXml.perfRun(""), "");
        Build step = pipeline.start();
        Build builder = freestyle.start().awaitLog(" 0 failures");
        step.awaitLog(" 0 failures");
        List<ProcessHandle> engines = bed.engines().toList();
        assertThat(engines).hasSize(2);
        bed.jenkins().stop();
        boolean left = engines.stream().anyMatch(ProcessHandle::isAlive);
        engines.forEach(ProcessHandle::destroyForcibly);
        assertThat(left).isFalse();
        assertThat(bed.workspace(pipeline).resolve("perf-results/health/run.json"))
                .content()
                .contains("\"interrupted\"");
        bed.jenkins().startAgain();

        step.awaitEnd();
        assertThat(step.result()).as(step.log()).isEqualTo("FAILURE");
        assertThat(step.log()).contains("Jenkins was restarted while this step was running");
        assertThat(builder.awaitEnd().result()).isNotEqualTo("SUCCESS");
    }
}
