package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyMojoTest {
    @TempDir
    Path root;

    private Build build;
    private MavenProject module;

    @BeforeEach
    void aModuleThatHasRun() throws Exception {
        build = new Build(root);
        module = build.moduleWithConfig("shop", "run", "verify");
    }

    @Test
    void everySummaryOfThisBuildIsJudged() throws Exception {
        hasRun();
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        build.verify(module).execute();
        assertThat(Files.readAllLines(record))
                .startsWith(
                        "gate",
                        build.results(module).resolve("load/summary.json").toString());
    }

    @Test
    void breachedGateFailsTheBuildWithItsReason() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        build.systemProperties.put("fake.out", "PASS a: p95 < 1 s\nFAIL b: p95 < 200 ms, but it was 312 ms");
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Gate failed: b: p95 < 200 ms, but it was 312 ms");
    }

    @Test
    void severalBreachedGatesAreOneReason() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        build.systemProperties.put("fake.out", "FAIL one\nPASS two\nFAIL three");
        assertThatThrownBy(() -> build.verify(module).execute()).hasMessage("2 gates failed: one; three");
    }

    @Test
    void invalidRunFailsTheBuild() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "4");
        build.systemProperties.put("fake.out", "the generator was at its limit");
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("the generator was at its limit");
    }

    @Test
    void warningsAreLoggedAsSuch() throws Exception {
        hasRun();
        build.systemProperties.put("fake.out", "WARN latency is close to its limit");
        build.verify(module).execute();
        assertThat(build.log.lines()).contains("WARN WARN latency is close to its limit");
    }

    @Test
    void resultsOfAnEarlierBuildAreNotJudged() {
        build.summary(module, "load");
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("Nothing to judge: perf:run has not run in this build");
    }

    @Test
    void resultsOfAnEarlierBuildAreJudgedWhenNamed() throws Exception {
        build.summary(module, "nightly");
        VerifyMojo goal = build.verify(module);
        goal.execution = "nightly";
        goal.execute();
    }

    @Test
    void byHandTheLastRunByHandIsJudged() throws Exception {
        build.summary(module, "default-cli");
        build.verifyByHand(module).execute();
    }

    @Test
    void runsOfAllModulesAreShownAlthoughAGateFailed() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        build.systemProperties.put("fake.out", "FAIL one");
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        VerifyMojo goal = build.verify(module);
        goal.aggregate = true;
        goal.aggregateDirectory = root.resolve("all").toString();
        assertThatThrownBy(goal::execute).hasMessage("Gate failed: one");
        assertThat(Files.readAllLines(record)).startsWith("report").contains("--junit");
    }

    @Test
    void missingSummaryFailsUnlessToldOtherwise() throws Exception {
        build.run(module).execute();
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("no " + build.results(module).resolve("load/summary.json"));
        VerifyMojo goal = build.verify(module);
        goal.failIfNoRuns = false;
        goal.execute();
    }

    private void hasRun() throws Exception {
        build.run(module).execute();
        build.summary(module, "load");
    }
}
