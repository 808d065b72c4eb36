package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
                verdict("a: p95 < 1 s", "pass", "pass", "p95 was 12 ms"),
                verdict("b: p95 < 200 ms", "fail", "fail", "p95 was 312 ms"));
        assertThatThrownBy(() -> build.verify(module).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Gate failed: b: p95 < 200 ms: p95 was 312 ms");
    }

    @Test
    void severalBreachedGatesAreOneReason() throws Exception {
        hasRun();
        build.systemProperties.put("fake.exit", "1");
        judged(
                verdict("one", "fail", "fail", "why"),
                verdict("two", "pass", "pass", "so"),
                verdict("three", "missing", "fail", "no such metric"));
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
                verdict("p95 < 1 s", "warn", "warn", "close to its limit"),
                verdict("p50 < 1 s", "pass", "pass", "p50 was 3 ms"));
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
        judged(verdict("one", "pass", "pass", sentence), verdict("two", "warn", "warn", sentence));
        build.verify(module).execute();
        assertThat(build.log.lines())
                .filteredOn(line -> line.startsWith("WARN WARN"))
                .hasSize(1);

        build.systemProperties.put("fake.exit", "1");
        judged(verdict("one", "fail", "fail", sentence), verdict("two", "warn", "warn", sentence));
        assertThatThrownBy(() -> build.verify(module).execute()).hasMessage("Gate failed: one: " + sentence);
    }

    @Test
    void linesAreShownAsTheEngineFoldedThemAfterWhatLeads() throws Exception {
        hasRun();
        build.systemProperties.put(
                "fake.verdicts",
                "{\"runs\": [{\"scenario\": \"shop\", \"verdicts\": [{\"gate\": \"one of 100\"}, {\"gate\":"
                        + " \"another\"}]}], \"notices\": [\"Undecided for long: 'no regression' is undecided in 5 runs in"
                        + " a row\"], \"lines\": ["
                        + line("shop", "shop / *: p95 < 1 s", "pass", "pass", "p95 < 1 s holds for 100 requests")
                        + ","
                        + line("", "other: p95 < 1 s", "left_out", "warn", "not run: 'other' was not asked for")
                        + "]}");
        build.verify(module).execute();
        assertThat(build.log.lines())
                .containsSubsequence(
                        "WARN Undecided for long: 'no regression' is undecided in 5 runs in a row",
                        "INFO PASS  shop / *: p95 < 1 s  p95 < 1 s holds for 100 requests",
                        "WARN WARN  other: p95 < 1 s  LEFT_OUT: not run: 'other' was not asked for");
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
        judged(verdict("one", "fail", "fail", "why"));
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
                        + String.join(",", Collections.nCopies(verdicts.length, "{\"gate_kind\": \"limit\"}"))
                        + "]}], \"lines\": [" + String.join(",", verdicts) + "]}");
    }

    private static String verdict(String gate, String status, String consequence, String reason) {
        return line("shop", gate, status, consequence, reason);
    }

    private static String line(String scenario, String gate, String status, String consequence, String reason) {
        return "{\"scenario\": \"%s\", \"gate\": \"%s\", \"status\": \"%s\", \"consequence\": \"%s\", \"reason\": \"%s\"}"
                .formatted(scenario, gate, status, consequence, reason);
    }
}
