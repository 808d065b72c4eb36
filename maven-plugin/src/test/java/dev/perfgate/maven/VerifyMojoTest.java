package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void gatesOfTheCommandLineJudgeInsteadOfThoseOfPerfYml() throws Exception {
        hasRun();
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        VerifyMojo goal = build.verify(module);
        goal.gates = List.of("p95 < 200 ms", "rate > 10/s");
        goal.execute();
        assertThat(Files.readAllLines(record)).containsSequence("--gate", "p95 < 200 ms", "--gate", "rate > 10/s");
    }

    @Test
    void whatAnotherBuildWroteSinceIsNotJudged() throws Exception {
        hasRun();
        Path summary = build.results(module).resolve("load/summary.json");
        Files.writeString(summary, "{\"started\": \"later\"}");
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(summary + " is not what perf:run of this build wrote: another build wrote");
    }

    @Test
    void breachedGateFailsTheBuildWithItsReason() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        judged(
                verdict("1", "a: p95 < 1 s", "pass", "pass", "p95 was 12 ms"),
                verdict("2", "b: p95 < 200 ms", "fail", "fail", "p95 was 312 ms"));
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Gate failed: b: p95 < 200 ms: p95 was 312 ms");
    }

    @Test
    void severalBreachedGatesAreOneReason() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        judged(
                verdict("1", "one", "fail", "fail", "why"),
                verdict("2", "two", "pass", "pass", "so"),
                verdict("3", "three", "missing", "fail", "no such metric"));
        assertThatThrownBy(() -> build.verify(module).execute())
                .hasMessage("2 gates failed: one: why; three: MISSING: no such metric");
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
        judged(
                verdict("1", "p95 < 1 s", "warn", "warn", "close to its limit"),
                verdict("2", "p50 < 1 s", "pass", "pass", "p50 was 3 ms"));
        build.verify(module).execute();
        assertThat(build.log.lines())
                .contains("WARN WARN  p95 < 1 s  close to its limit", "INFO PASS  p50 < 1 s  p50 was 3 ms");
    }

    /** Sentences that look like verdicts, like lines of a log, or like nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"PASS", "FAIL  other: p95 < 1 ms  p95 was 1 s", "WARN", "", "all gates passed"})
    void sentencesAndLinesOfTheEngineAreOnlyShown(String sentence) throws Exception {
        hasRun();
        build.systemProperties.put("fake.out", sentence);
        judged(verdict("1", "one", "pass", "pass", sentence), verdict("2", "two", "warn", "warn", sentence));
        build.verify(module).execute();
        assertThat(build.log.lines())
                .filteredOn(line -> line.startsWith("WARN WARN"))
                .hasSize(1);

        build.systemProperties.put("fake.exit", "1");
        judged(verdict("1", "one", "fail", "fail", sentence), verdict("2", "two", "warn", "warn", sentence));
        assertThatThrownBy(() -> build.verify(module).execute()).hasMessage("Gate failed: one: " + sentence);
    }

    @Test
    void figuresOfAGateThatSayTheSameStandTogether() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        judged(
                verdict("1", "no regression", "fail", "fail", "p50 is slower"),
                verdict("1", "no regression", "fail", "fail", "p95 is slower"),
                verdict("1", "no regression", "pass", "pass", "rate is as before"));
        assertThatThrownBy(() -> build.verify(module).execute())
                .hasMessage("Gate failed: no regression: p50 is slower (and 1 more figure)");
    }

    @Test
    void runWithoutAGateIsAWarning() throws Exception {
        hasRun();
        judged();
        build.verify(module).execute();
        assertThat(build.log.lines()).contains("WARN WARN  No gate judges 'shop'");
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
        judged(verdict("1", "one", "fail", "fail", "why"));
        Path record = root.resolve("record");
        build.systemProperties.put("fake.record", record.toString());
        VerifyMojo goal = build.verify(module);
        goal.aggregate = true;
        goal.aggregateDirectory = root.resolve("all").toString();
        assertThatThrownBy(goal::execute).hasMessage("Gate failed: one: why");
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
        build.systemProperties.put(
                "fake.summary",
                build.results(module).resolve("load/summary.json").toString());
        build.run(module).execute();
        build.systemProperties.remove("fake.summary");
    }

    private void judged(String... verdicts) {
        build.systemProperties.put(
                "fake.verdicts",
                "{\"schema_version\": 1, \"error\": null, \"runs\": [{\"scenario\": \"shop\", \"figures\": [{\"name\": \"p\"}], \"verdicts\": ["
                        + String.join(",", verdicts) + "]}]}");
    }

    private static String verdict(String id, String gate, String status, String consequence, String reason) {
        return "{\"gate\": \"%s\", \"gate_id\": \"%s\", \"status\": \"%s\", \"consequence\": \"%s\", \"reason\": \"%s\", \"against\": {\"kind\": \"limit\"}}"
                .formatted(gate, id, status, consequence, reason);
    }
}
