package dev.perfgate.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Run;
import dev.perfgate.testkit.GoldenFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {
    private static final Style WIDE = new Style(false, 120, true);

    @Test
    void notesAreShown() {
        assertThat(ConsoleSummary.of(Runs.noted(), Style.PLAIN).lines())
                .contains(
                        "  note 2026-11-21 08:14:21 UTC, jane, at 12.5 s  the cache was flushed <twice>",
                        "  note 2026-11-21 08:19:21 UTC  rerun after the fix");
    }

    @Test
    void normalRunReadsAsRecorded() {
        golden("normal.txt", Runs.normal(), WIDE);
    }

    @Test
    void failedRunReadsAsRecorded() {
        golden("failed.txt", Runs.failed(), WIDE);
    }

    @Test
    void invalidRunReadsAsRecorded() {
        golden("invalid.txt", Runs.invalid(), WIDE);
    }

    @Test
    void partialRunReadsAsRecorded() {
        golden("partial.txt", Runs.partial(), WIDE);
    }

    @Test
    void emptyRunReadsAsRecorded() {
        golden("empty.txt", Runs.empty(), WIDE);
    }

    @Test
    void narrowAsciiTerminalReadsAsRecorded() {
        golden("narrow.txt", Runs.failed(), new Style(false, 64, false));
    }

    @Test
    void colouredRunReadsAsRecorded() {
        golden("coloured.txt", Runs.failed(), new Style(true, 120, true));
    }

    @Test
    void noLineEndsInBlanks() {
        for (Run run : List.of(Runs.normal(), Runs.failed(), Runs.invalid(), Runs.partial(), Runs.empty())) {
            assertThat(ConsoleSummary.of(run, Style.PLAIN).lines()).allMatch(line -> line.equals(line.stripTrailing()));
        }
    }

    @Test
    void plainStyleWritesOnlyAscii() {
        assertThat(ConsoleSummary.of(Runs.failed(), Style.PLAIN)).matches("[\\x0a\\x20-\\x7e]*");
    }

    @Test
    void longNamesLoseTheirMiddle() {
        assertThat(ConsoleSummary.of(Runs.huge(), new Style(false, 90, true)))
                .contains("GET /cat")
                .contains("…");
        assertThat(ShortText.shorten("GET /catalogue/{id}/offers", 17))
                .isEqualTo("GET /cat…}/offers")
                .hasSize(17);
        assertThat(ShortText.shorten("GET /", 17)).isEqualTo("GET /");
    }

    @Test
    void ofManyRequestsTheSlowestAreShown() {
        String summary = ConsoleSummary.of(Runs.huge(), WIDE);
        assertThat(summary.lines()).hasSizeLessThan(30);
        assertThat(summary).contains("the 20 of 100 requests with the highest p95");
    }

    private static void golden(String name, Run run, Style style) {
        GoldenFile.of(ConsoleSummaryTest.class, name).assertMatches(ConsoleSummary.of(run, style));
    }
}
