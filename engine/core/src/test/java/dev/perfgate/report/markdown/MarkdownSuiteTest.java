package dev.perfgate.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.testkit.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownSuiteTest {
    @Test
    void severalRunsReadAsRecorded() {
        List<Run> runs = List.of(Runs.normal(), Runs.failed());
        GoldenFile.of(MarkdownSuiteTest.class, "several.md").assertMatches(MarkdownSuite.of(runs, Optional.empty()));
    }

    @Test
    void suiteThatWasNotCompletedReadsAsRecorded() {
        String text = MarkdownSuite.of(List.of(), Optional.of("nobody answers on http://x; start the <subject>"));
        GoldenFile.of(MarkdownSuiteTest.class, "not-completed.md").assertMatches(text);
    }

    @Test
    void singleRunIsItsSummary() {
        assertThat(MarkdownSuite.of(List.of(Runs.normal()), Optional.empty()))
                .isEqualTo(MarkdownSummary.of(Runs.normal(), Optional.empty()));
        assertThat(MarkdownSuite.of(List.of(Runs.normal()), Optional.of("not run any more: search")))
                .startsWith("## ✕ NOT COMPLETED · 1 scenario\n");
    }

    @Test
    void manyRunsStayBelowTheLimit() {
        String text = MarkdownSuite.of(Collections.nCopies(100, Runs.failed()), Optional.empty());
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(20_000, 60_000);
        assertThat(text).startsWith("## ✕ FAIL · 100 scenarios\n");
    }
}
