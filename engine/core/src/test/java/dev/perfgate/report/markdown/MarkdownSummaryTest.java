package dev.perfgate.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.report.SimulatedLoad;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Run;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.testkit.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {
    @Test
    void failedRunReadsAsRecorded() {
        String summary = MarkdownSummary.of(Runs.failed(), Optional.of("https://ci.example/job/7/report.html"));
        GoldenFile.of(MarkdownSummaryTest.class, "failed.md").assertMatches(summary);
    }

    @Test
    void invalidRunReadsAsRecorded() {
        GoldenFile.of(MarkdownSummaryTest.class, "invalid.md").assertMatches(of(Runs.invalid()));
    }

    @Test
    void emptyRunReadsAsRecorded() {
        GoldenFile.of(MarkdownSummaryTest.class, "empty.md").assertMatches(of(Runs.empty()));
    }

    @Test
    void notesAreShown() {
        assertThat(of(Runs.noted()))
                .contains("> **Note** 2026-11-21 08:14:21 UTC, jane, at 12.5 s: the cache was flushed \\<twice\\>\n");
    }

    @Test
    void ofManyRequestsTheSlowestAreShown() {
        String summary = of(Runs.huge());
        assertThat(summary.lines().filter(line -> line.startsWith("| `GET "))).hasSize(20);
        assertThat(summary).contains("… and 80 more requests, none of which has a higher p95");
    }

    @Test
    void nothingInTextsIsMarkup() {
        assertThat(MarkdownText.code("a|b`c``d")).isEqualTo("```a\\|b`c``d```");
        assertThat(MarkdownText.code("`x`")).isEqualTo("`` `x` ``");
        assertThat(MarkdownText.code("line 1\r\nline 2\u0007")).isEqualTo("`line 1 line 2`");
        assertThat(MarkdownText.code(" \n")).isEmpty();
        assertThat(MarkdownText.plain("<img> [a](b) *c* | @all"))
                .isEqualTo("\\<img\\> \\[a\\]\\(b\\) \\*c\\* \\| @\u200ball");
    }

    @Test
    void linkCannotEndItsPlace() {
        assertThat(MarkdownSummary.of(Runs.normal(), Optional.of("https://ci/a b>) [x](y")))
                .contains("(<https://ci/a%20b%3E)%20[x](y>)");
    }

    @Test
    void commentStaysBelowTheLimitWhateverTheRunHolds() {
        String wide = "|\ud83d\ude00`<@\u4e2d".repeat(100);
        Verdict verdict = SampleVerdicts.of(wide, Status.FAIL, wide, 1);
        List<Failure> failures = IntStream.range(0, 500)
                .mapToObj(i -> new Failure(i + wide, wide, wide, i, 0, 1))
                .toList();
        Measurements measured = new SimulatedLoad(
                        5, 5, IntStream.range(0, 60).mapToObj(i -> i + wide).toList())
                .measurements(failures, List.of());
        Validity invalid = new Validity(Collections.nCopies(200, wide), Collections.nCopies(200, wide));
        Run run = Runs.run(Runs.normal().info(), wide, invalid, measured, Collections.nCopies(500, verdict));
        String summary = of(run);
        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1_000, 60_000);
        assertThat(summary).contains("### ✕ INVALID", "… and ", "more gates");
    }

    private static String of(Run run) {
        return MarkdownSummary.of(run, Optional.empty());
    }
}
