package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportMojoTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;

    @BeforeEach
    void aModule() throws Exception {
        build = new Build(root);
        module = build.moduleWithConfig("shop", "run", "verify", "report");
    }

    @Test
    void parametersBecomeACommandLine() throws Exception {
        Path summary = build.summary(module, "load");
        ReportMojo goal = build.report(module);
        goal.reports = List.of("html", "csv");
        goal.junit = new java.io.File("perf.xml");
        assertThat(recordOf(goal))
                .startsWith("report", summary.toString(), "--reports", "html,csv", "--junit", "perf.xml");
    }

    @Test
    void runsOfThisBuildAreReportedAndOthersLeftOut() throws Exception {
        build.summary(module, "nightly");
        build.run(module).execute();
        Path summary = build.summary(module, "load");
        assertThat(recordOf(build.report(module)).subList(0, 2)).containsExactly("report", summary.toString());
        assertThat(Files.readString(root.resolve("record"))).doesNotContain("nightly");
    }

    @Test
    void withoutAnyResultItSaysSo() throws Exception {
        build.report(module).execute();
        assertThat(build.log.lines()).containsExactly("INFO Nothing to report: no results in " + build.results(module));
        assertThat(build.report(module).canGenerateReport()).isFalse();
    }

    @Test
    void buildWithoutTestsShowsWhatWasMeasuredBefore() throws Exception {
        build.summary(module, "load");
        ReportMojo goal = build.report(module);
        goal.skipTests = true;
        assertThat(goal.canGenerateReport()).isTrue();
        goal.skipReport = true;
        assertThat(goal.canGenerateReport()).isFalse();
    }

    @Test
    void wrongInputFailsWithWhatWasSaidOfIt() {
        build.summary(module, "load");
        build.systemProperties.put("fake.exit", "2");
        build.systemProperties.put("fake.err", "--reports: there is no report 'htm'");
        assertThatThrownBy(() -> build.report(module).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("--reports: there is no report 'htm'");
    }

    @Test
    void reportOfAllModulesHasThoseThatWereReportedBefore() throws Exception {
        MavenProject other = build.moduleWithConfig("stock", "report");
        Path first = build.summary(module, "load");
        Path second = build.summary(other, "load");
        aggregating(module).execute();
        assertThat(recordOf(aggregating(other)))
                .startsWith(
                        "report",
                        first.toString(),
                        second.toString(),
                        "--label",
                        "shop,stock",
                        "--index",
                        root.resolve("all/index.html").toString());
    }

    private ReportMojo aggregating(MavenProject one) {
        ReportMojo goal = build.report(one);
        goal.aggregate = true;
        goal.aggregateDirectory = root.resolve("all").toString();
        return goal;
    }

    private List<String> recordOf(ReportMojo goal) throws Exception {
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        goal.execute();
        return Files.readAllLines(record);
    }
}
