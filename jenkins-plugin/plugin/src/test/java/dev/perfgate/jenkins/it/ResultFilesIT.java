package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results that are not there, are broken, or are meant to do harm. */
@WithRealJenkins
class ResultFilesIT {
    private static final Path RUN = Path.of("../../engine/core/src/test/resources/runs/v1/checkout.json");

    private final TestBed bed;

    ResultFilesIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void missingResultFailsUnlessItMayBeMissing() throws Exception {
        Build build = recorded("missing", "", "recordPerf()");
        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("no run.json matches", "allowMissing");

        Build allowed = recorded("allowed", "", "echo 'effect ' + recordPerf(allowMissing: true).effect");
        assertThat(allowed.result()).as(allowed.log()).isEqualTo("SUCCESS");
        assertThat(allowed.log()).contains("effect NOTE");
        assertThat(bed.client().page(allowed.path())).doesNotContain("/perfgate\"");
    }

    @Test
    void brokenResultFailsAlsoWhereItMayBeMissing() throws Exception {
        Build build = recorded(
                "broken",
                "mkdir perf-results; echo '{\"schema_version\": 1, \"id\"' > perf-results/run.json",
                "recordPerf allowMissing: true");
        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("perf-results/run.json");
        assertThat(bed.folder(build).resolve("perfgate")).doesNotExist();
    }

    @Test
    void linkOutOfTheWorkspaceIsNotFollowed() throws Exception {
        Build build = recorded(
                "link",
                "mkdir perf-results; ln -s '" + RUN.toAbsolutePath().normalize() + "' perf-results/run.json; "
                        + "ln -s '" + RUN.toAbsolutePath().getParent() + "' perf-results/folder",
                "recordPerf pattern: '**/*.json'");
        assertThat(build.result()).as(build.log()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("no run.json matches");
    }

    @Test
    void hugeFileIsRefusedUnread() throws Exception {
        Build build = recorded(
                "huge",
                "mkdir perf-results; (printf '{\"id\": \"'; head -c 70000000 /dev/zero | tr '\\\\0' a) > perf-results/run.json",
                "recordPerf()");
        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("perf-results/run.json");
    }

    @Test
    void deeplyNestedFileIsRefused() throws Exception {
        Build build = recorded(
                "deep",
                "mkdir perf-results; head -c 1000000 /dev/zero | tr '\\\\0' '[' > perf-results/run.json",
                "recordPerf()");
        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("perf-results/run.json").doesNotContain("StackOverflowError");
    }

    @Test
    void idIsNoWayOutOfTheBuildsFolder() throws Exception {
        Build build = recorded("outside", copyOfRun("checkout"), "recordPerf id: '../../outside'");
        assertThat(build.result()).isEqualTo("FAILURE");
        assertThat(build.log()).contains("id '../../outside' cannot be part of an address");
        assertThat(bed.folder(build).resolve("../../outside")).doesNotExist();
    }

    @Test
    void namesOfARunAreTextAndNothingElse() throws Exception {
        String evil = "../../evil<script>alert(1)</script>";
        Build build = recorded("names", copyOfRun(evil), "recordPerf onFail: 'NOTE'");
        assertThat(build.result()).as(build.log()).isEqualTo("SUCCESS");
        assertThat(build.record("perfgate")
                        .path("runs")
                        .path(0)
                        .path("scenario")
                        .asText())
                .isEqualTo(evil);
        assertThat(build.page("perfgate")).contains("evil&lt;script").doesNotContain("<script>alert");
        try (Stream<Path> files = Files.walk(bed.jenkins().home())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("evil"));
        }
    }

    private static String copyOfRun(String scenario) throws IOException {
        String run = Files.readString(RUN).replace("\"scenario\": \"checkout\"", "\"scenario\": \"" + scenario + "\"");
        return "mkdir perf-results; cat > perf-results/run.json <<'END'\n" + run + "\nEND\n";
    }

    private Build recorded(String name, String shell, String step) throws Exception {
        String files = shell.isEmpty() ? "" : "sh '''" + shell + "'''\n";
        return bed.pipeline("files-" + name, "node {\n" + files + step + "\n}").build();
    }
}
