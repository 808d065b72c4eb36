package dev.perfgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.report.console.ComparisonConsole;
import dev.perfgate.report.console.Style;
import dev.perfgate.report.exchange.ComparisonJson;
import dev.perfgate.report.html.ComparisonHtml;
import dev.perfgate.report.markdown.ComparisonMarkdown;
import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.ComparisonCharts;
import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonReportsTest {
    private static final Style WIDE = new Style(false, 120, true);

    @Test
    void consoleReadsAsRecorded() {
        golden("slower.txt", ComparisonConsole.of(Comparisons.slower(), WIDE));
        golden("other-work.txt", ComparisonConsole.of(Comparisons.otherWork(), Style.PLAIN));
    }

    @Test
    void markdownReadsAsRecorded() {
        golden("slower.md", ComparisonMarkdown.of(suite(Comparisons.slower())));
    }

    @Test
    void pageReadsAsRecorded() throws IOException {
        golden("slower.html", visible(Comparisons.slower()));
    }

    @Test
    void jsonReadsAsRecorded() throws IOException {
        StringWriter out = new StringWriter();
        ComparisonJson.write(suite(Comparisons.slower()), out);
        golden("slower.json", out.toString());
    }

    @Test
    void suitesReadAsRecorded() throws IOException {
        SuiteComparison suites = new SuiteComparison(
                List.of(Comparisons.slower(), Comparisons.otherWork()), List.of("search"), List.of("orders"));
        golden("suites.txt", ComparisonConsole.of(suites, WIDE));
        golden("suites.md", ComparisonMarkdown.of(suites));
        String page = visible(suites);
        golden("suites-top.html", page.substring(0, page.indexOf("<section id=\"charts\"")));
        assertThat(page).contains("id=\"scenario-2\"", "id=\"charts-2\"", "data-chart=\"compared-histogram-2\"");
    }

    @Test
    void bothDistributionsLieOverEachOther() {
        List<Chart> charts = ComparisonCharts.of(Comparisons.slower());
        assertThat(charts).extracting(Chart::id).containsExactly("compared-percentiles", "compared-histogram");
        assertThat(charts)
                .allSatisfy(chart -> assertThat(chart.series())
                        .extracting(Chart.Series::name)
                        .containsExactly("baseline", "candidate"));
        assertThat(charts.get(1).series())
                .allSatisfy(series -> assertThat(series.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isBetween(0.99, 1.01));
    }

    @Test
    void runWithoutTimesHasNothingToDrawButIsStillCompared() throws IOException {
        RunComparison comparison = RunComparison.of(Runs.normal(), Runs.empty());
        assertThat(ComparisonCharts.of(comparison)).isEmpty();
        assertThat(visible(comparison)).contains("Not comparable", "not measured");
        assertThat(ComparisonConsole.of(comparison, WIDE)).contains("The candidate did not run to its end (stopped).");
    }

    @Test
    void manyRequestsStayShortButAreCounted() {
        RunComparison comparison = RunComparison.of(Runs.huge(), Runs.huge());
        assertThat(ComparisonConsole.of(comparison, Style.PLAIN))
                .contains("and 80 more requests whose p95 changed less");
        assertThat(ComparisonMarkdown.of(suite(comparison)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(60_000);
    }

    @Test
    void plainStyleWritesOnlyAscii() {
        assertThat(ComparisonConsole.of(Comparisons.slower(), Style.PLAIN)).matches("[\\x0a\\x20-\\x7e]*");
    }

    private static SuiteComparison suite(RunComparison comparison) {
        return new SuiteComparison(List.of(comparison), List.of(), List.of());
    }

    private static void golden(String name, String text) {
        GoldenFile.of(ComparisonReportsTest.class, name).assertMatches(text);
    }

    private static String visible(RunComparison comparison) throws IOException {
        return visible(suite(comparison));
    }

    private static String visible(SuiteComparison suite) throws IOException {
        StringWriter out = new StringWriter();
        ComparisonHtml.write(suite, out);
        String page = out.toString();
        int from = page.indexOf("</head>\n") + "</head>\n".length();
        return page.substring(from, page.indexOf("<script type=\"application/json\"", from));
    }
}
