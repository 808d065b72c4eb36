package dev.perfgate.report.html;

import dev.perfgate.analysis.comparison.ContextDifference;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.ComparisonCharts;
import dev.perfgate.report.model.ComparisonTexts;
import dev.perfgate.report.model.Notice;
import dev.perfgate.result.Tone;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Compared runs as one HTML file that needs nothing else: both distributions over each other, and every figure. */
public final class ComparisonHtml {
    private final SuiteComparison suite;
    private final Html html;
    private final List<Chart> charts = new ArrayList<>();

    private ComparisonHtml(SuiteComparison suite, Html html) {
        this.suite = suite;
        this.html = html;
    }

    /** Writes the page, which says that it is in UTF-8; the writer stays open. */
    public static void write(SuiteComparison suite, Writer out) throws IOException {
        HtmlPage.write(fragment(suite, FragmentPlace.OWN_PAGE), out);
    }

    /** What the page says, for another page. */
    public static PageFragment fragment(SuiteComparison suite, FragmentPlace place) {
        ComparisonHtml page = new ComparisonHtml(suite, PageFragment.begin(place));
        page.body();
        return PageFragment.end("Comparison · " + page.subject() + " · Perfgate", page.html, page.charts);
    }

    private String subject() {
        return suite.pairs().size() == 1
                ? suite.pairs().get(0).candidate().info().scenario()
                : suite.pairs().size() + " scenarios";
    }

    private void body() {
        if (several()) {
            overview();
        }
        for (int i = 0; i < suite.pairs().size(); i++) {
            pair(suite.pairs().get(i), suffix(i));
        }
    }

    private boolean several() {
        return suite.pairs().size() != 1 || !ComparisonTexts.oneSided(suite).isEmpty();
    }

    /** Keeps the ids of several comparisons on a page apart. */
    private static String suffix(int index) {
        return index == 0 ? "" : "-" + (index + 1);
    }

    private void overview() {
        html.open("header", "class", "masthead").newLine();
        html.open("div", "class", "identity").open("div", "class", "title");
        html.element("h1", "Candidate against baseline");
        html.close().closeLine();
        ReportHeader.notices(ComparisonTexts.oneSided(suite), Tone.CAUTION, html);
        if (suite.pairs().size() > 1) {
            new ComparisonOverview(html).write(suite.pairs());
        }
        html.closeLine();
    }

    private void pair(RunComparison comparison, String suffix) {
        masthead(comparison, "scenario" + suffix);
        html.open("div", "class", "sections").newLine();
        List<Chart> drawn = ComparisonCharts.of(comparison).stream()
                .map(chart -> chart.withId(chart.id() + suffix))
                .toList();
        charts.addAll(drawn);
        ChartsSection.write(drawn, "charts" + suffix, html);
        figures(comparison, suffix);
        context(comparison, suffix);
        html.closeLine();
    }

    private void masthead(RunComparison comparison, String id) {
        List<Notice> notices = ComparisonTexts.notices(comparison);
        html.open("header", "class", "masthead").newLine();
        ReportHeader.notices(notices, Tone.BAD, html);
        html.open("div", "class", "identity").open("div", "class", "title");
        String scenario = comparison.candidate().info().scenario();
        html.element("h1", several() ? scenario : scenario + ": candidate against baseline", "id", id);
        html.element("p", "Baseline: " + ComparisonTexts.run(comparison.baseline()), "class", "when");
        html.element("p", "Candidate: " + ComparisonTexts.run(comparison.candidate()), "class", "when");
        html.close().closeLine();
        ReportHeader.notices(notices, Tone.CAUTION, html);
        html.closeLine();
    }

    private void figures(RunComparison comparison, String suffix) {
        ReportSection.open(html, "figures" + suffix, "Figures");
        html.element("p", ComparisonTexts.NOISE, "class", "hint");
        ComparisonFigures.write(comparison, "figures-table" + suffix, html);
        html.closeLine();
    }

    private void context(RunComparison comparison, String suffix) {
        ReportSection.open(html, "context" + suffix, "Other differences");
        if (comparison.context().isEmpty()) {
            html.element("p", "Nothing: the same workload on the same machine, of the same revision.");
        } else {
            ReportSection.openTable(html, "Other differences", "", "baseline", "candidate");
            comparison.context().forEach(this::row);
            ReportSection.closeTable(html);
        }
        html.closeLine();
    }

    private void row(ContextDifference difference) {
        html.open("tr").element("th", difference.name(), "scope", "row");
        html.element("td", difference.baseline());
        html.element("td", difference.candidate()).closeLine();
    }
}
