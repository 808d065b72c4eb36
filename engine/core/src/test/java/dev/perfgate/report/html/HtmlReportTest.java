package dev.perfgate.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.report.SimulatedLoad;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String HOSTILE = "</script><script>alert(1)</script><!--\u2028&\"'";

    @Test
    void failedRunReadsAsRecorded() throws IOException {
        GoldenFile.of(HtmlReportTest.class, "failed.html").assertMatches(visible(Runs.failed()));
    }

    @Test
    void invalidRunReadsAsRecorded() throws IOException {
        GoldenFile.of(HtmlReportTest.class, "invalid.html").assertMatches(visible(Runs.invalid()));
    }

    @Test
    void partialRunReadsAsRecorded() throws IOException {
        GoldenFile.of(HtmlReportTest.class, "partial.html").assertMatches(visible(Runs.partial()));
    }

    @Test
    void emptyRunReadsAsRecorded() throws IOException {
        GoldenFile.of(HtmlReportTest.class, "empty.html").assertMatches(visible(Runs.empty()));
    }

    @Test
    void notesReadAsRecorded() throws IOException {
        String page = visible(Runs.noted());
        int from = page.indexOf("<section id=\"notes\"");
        GoldenFile.of(HtmlReportTest.class, "notes.html")
                .assertMatches(page.substring(from, page.indexOf("<section id=\"gates\"")));
    }

    @Test
    void whatMakesFiguresDoubtfulStandsBeforeEverythingElse() throws IOException {
        String body = visible(Runs.invalid());
        assertThat(body.indexOf("Invalid: these figures")).isBetween(0, body.indexOf("<h1>"));
        assertThat(body).contains("<span class=\"word\">INVALID</span>").doesNotContain("<span class=\"word\">PASS");
    }

    @Test
    void noTextCanBreakOutOfItsPlace() throws IOException {
        String page = page(hostile());
        String data = between(page, "id=\"report-data\">", "</script>");
        assertThat(data).endsWith("]}").doesNotContain("<", ">", "&", "\u2028");
        assertThat(data).contains("\\u003C/script\\u003E");
        assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("<!--");
        assertThat(visible(hostile())).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
    }

    @Test
    void pageNeedsNothingButItself() throws IOException {
        String page = page(Runs.failed());
        String own = page.replace(PageResource.chartLibrary(), "");
        assertThat(own).hasSizeLessThan(page.length() - 1_000_000);
        assertThat(own).doesNotContain(" src=", "@import", "url(", "href=\"http", "<link rel=\"stylesheet\"");
    }

    @Test
    void hourWithHundredNamesStaysSmall() throws IOException {
        String own = page(Runs.huge()).replace(PageResource.chartLibrary(), "");
        assertThat(own.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(600_000);
    }

    @Test
    void sameRunGivesTheSameBytes() throws IOException {
        assertThat(page(Runs.normal())).isEqualTo(page(Runs.normal()));
    }

    private static Run hostile() {
        Event event = new Event(1, HOSTILE, HOSTILE);
        Failure failure = new Failure(HOSTILE, HOSTILE, HOSTILE, 1, 0, 0);
        Measurements measurements =
                new SimulatedLoad(9, 5, List.of(HOSTILE)).measurements(List.of(failure), List.of(event));
        Verdict verdict = SampleVerdicts.of(HOSTILE, Verdict.Status.ERROR, HOSTILE, Double.NaN);
        RunInfo info = new RunInfo(
                HOSTILE, HOSTILE, HOSTILE, Instant.EPOCH, Instant.EPOCH.plusSeconds(5), RunState.FINISHED, HOSTILE);
        return Runs.run(
                info, HOSTILE, new Validity(List.of(HOSTILE), List.of(HOSTILE)), measurements, List.of(verdict));
    }

    /** What is read without script, without what is the same in every report. */
    private static String visible(Run run) throws IOException {
        return between(page(run), "</head>\n", "<script type=\"application/json\"");
    }

    private static String page(Run run) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.write(run, out);
        return out.toString();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
