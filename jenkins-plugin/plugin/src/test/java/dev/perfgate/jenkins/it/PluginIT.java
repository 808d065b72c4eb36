package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The plugin is taken by a real Jenkins, and freestyle jobs measure, record and judge with it. */
@WithRealJenkins
class PluginIT {
    private final TestBed bed;

    PluginIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void pluginIsActive() throws Exception {
        JsonNode plugins = bed.client().json("pluginManager/api/json?depth=1").path("plugins");
        JsonNode perfgate = StreamSupport.stream(plugins.spliterator(), false)
                .filter(plugin -> plugin.path("shortName").asText().equals("perfgate"))
                .findFirst()
                .orElseThrow();
        assertThat(perfgate.path("active").asBoolean()).isTrue();
        assertThat(perfgate.path("version").asText()).startsWith("0.1.0");
        assertThat(bed.client().get("plugin/perfgate/images/perfgate.svg").statusCode())
                .isEqualTo(200);
        assertThat(bed.jenkins().log()).doesNotContain("Failed to load plugin", "Failed Loading plugin Perfgate");
    }

    @Test
    void freestyleJobRecordsARealLoad() throws Exception {
        Job job = bed.freestyle(
                "freestyle",
                JobXml.shell(bed.demo().writeConfig("2s")) + JobXml.perfRun("<scenario>health</scenario>"),
                JobXml.recordPerf(JobXml.gates("health: p95 < 10 s")));
        Build build = job.build();

        assertThat(build.result()).as(build.log()).isEqualTo("SUCCESS");
        assertThat(build.log()).contains("perfgate run health", "PASS  health: p95 < 10 s");
        JsonNode record = build.record("perfgate");
        assertThat(record.path("effect").asText()).isEqualTo("NOTE");
        JsonNode run = record.path("runs").path(0);
        assertThat(run.path("scenario").asText()).isEqualTo("health");
        assertThat(run.path("requests").asDouble()).isGreaterThan(0);
        assertThat(run.path("p95").asDouble()).isGreaterThan(0);
        assertThat(run.path("verdicts").path(0).path("status").asText()).isEqualTo("PASS");
        assertThat(build.page("perfgate")).contains("health", "PASS");
        assertThat(bed.folder(build).resolve("perfgate/perfgate/0.json.gz")).isNotEmptyFile();
    }

    @Test
    void eachBuildRecordsItsOwnRunsOnly() throws Exception {
        Job job = bed.freestyle(
                "again", JobXml.shell(bed.demo().writeConfig("1s")) + JobXml.perfRun(""), JobXml.recordPerf(""));
        Build first = job.build();
        Build second = job.build();

        for (Build build : List.of(first, second)) {
            assertThat(build.result()).as(build.log()).isEqualTo("SUCCESS");
            assertThat(build.record("perfgate").path("runs")).hasSize(1);
        }
        assertThat(second.record("perfgate").path("runs").path(0).path("run").asText())
                .isNotEqualTo(first.record("perfgate")
                        .path("runs")
                        .path(0)
                        .path("run")
                        .asText());
    }

    @Test
    void failingGateDoesToTheBuildWhatIsConfigured() throws Exception {
        assertThat(judged("fails", "").result()).isEqualTo("FAILURE");
        assertThat(judged("unstable", "<onFail>UNSTABLE</onFail>").result()).isEqualTo("UNSTABLE");
        Build noted = judged("noted", "<onFail>NOTE</onFail>");
        assertThat(noted.result()).isEqualTo("SUCCESS");
        assertThat(noted.log()).contains("FAIL  health: p95 < 0.001 ms");
        assertThat(noted.page("perfgate")).contains("FAIL");
    }

    private Build judged(String name, String settings) throws Exception {
        Job job = bed.freestyle(
                name,
                JobXml.shell(bed.demo().writeConfig("1s")) + JobXml.perfRun(""),
                JobXml.recordPerf(JobXml.gates("health: p95 < 0.001 ms") + settings));
        return job.build();
    }

    @Test
    void fieldsOfFormsAreChecked() throws Exception {
        Job job = bed.freestyle("checks", "", "");
        assertThat(check(job, "PerfRecorder/checkGates", "p95 < fast")).contains("error", "p95 &lt; fast");
        assertThat(check(job, "PerfRecorder/checkId", "a/b")).contains("error", "cannot be part of an address");
        assertThat(check(job, "PerfRunBuilder/checkConfig", "/etc/passwd")).contains("error", "without leading slash");
        assertThat(check(job, "PerfRunBuilder/checkArgs", "--duration 2s")).doesNotContain("error");
    }

    private String check(Job job, String check, String value) throws Exception {
        return bed.client()
                .postForm(job.path() + "descriptorByName/dev.perfgate.jenkins." + check, Map.of("value", value))
                .body();
    }

    @Test
    void formShowsWhatAJobHas() throws Exception {
        Job job = bed.freestyle(
                "form",
                JobXml.perfRun("<args>--duration 1s</args>"),
                JobXml.recordPerf(JobXml.gates("p95 < 1 s") + "<name>Name of the record</name>"));
        assertThat(bed.client().page(job.path() + "configure"))
                .contains("--duration 1s", "p95 &lt; 1 s", "Name of the record", "Mark the build unstable");
    }
}
