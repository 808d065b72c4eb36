package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AbMojoTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;
    private Path record;

    @BeforeEach
    void aModule() throws Exception {
        build = new Build(root);
        module = build.moduleWithConfig("shop", "ab");
        record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
    }

    @Test
    void parametersBecomeOptions() throws Exception {
        AbMojo goal = goal();
        goal.scenario = "checkout";
        goal.metrics = List.of("p95", "error rate");
        goal.budget = "2m";
        goal.noiseFloor = true;
        goal.execute();
        assertThat(Files.readAllLines(record))
                .startsWith(
                        "ab",
                        "checkout",
                        "--baseline",
                        "http://old",
                        "--candidate",
                        "http://new",
                        "--config",
                        goal.config.toString(),
                        "--budget",
                        "2m",
                        "--noise-floor",
                        "--output",
                        build.results(module).resolve("load-ab").toString(),
                        "--metric",
                        "p95",
                        "--metric",
                        "error rate");
    }

    @Test
    void moduleWithoutPerfYmlLoadsTheUrlsAlone() throws Exception {
        AbMojo goal = goal();
        Files.delete(goal.config.toPath());
        goal.execute();
        assertThat(Files.readAllLines(record)).doesNotContain("--config");
    }

    @Test
    void regressionFailsTheBuild() {
        build.systemProperties.put("fake.exit", "1");
        assertThatThrownBy(() -> goal().execute()).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void withoutTwoVersionsItSaysHowToNameThem() {
        AbMojo goal = goal();
        goal.candidate = null;
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageEndingWith("-Dperf.ab.baseline=… and -Dperf.ab.candidate=…");
    }

    private AbMojo goal() {
        AbMojo goal = build.ab(module);
        goal.baseline = "http://old";
        goal.candidate = "http://new";
        return goal;
    }
}
