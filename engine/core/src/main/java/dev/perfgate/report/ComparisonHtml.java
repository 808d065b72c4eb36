package dev.perfgate.report;

import dev.perfgate.analysis.comparison.Comparison;
import dev.perfgate.analysis.comparison.ContextDifference;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A comparison of two runs as one HTML file that needs nothing else: both distributions over each other, and every figure. */
public final class ComparisonHtml {
    private final Comparison comparison;
    private final List<Chart> charts;

    private ComparisonHtml(Comparison comparison) {
        this.comparison = comparison;
        this.charts = ComparisonCharts.of(comparison);
    }

    public static void write(Comparison comparison, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(comparison, out);
        }
    }

    /** Writes the page, which says that it is in UTF-8; the writer stays open. */
    public static void write(Comparison comparison, Writer out) throws IOException {
        ComparisonHtml html = new ComparisonHtml(comparison);
        String title = "Comparison · " + comparison.candidate().info().scenario() + " · Perfgate";
        HtmlPage.write(title, html.body(), html.charts, out);
    }

    private Html body() {
        Html html = new Html();
        masthead(html);
        html.open("main").newLine();
        ChartsSection.write(charts, html);
        figures(html);
        context(html);
        return html.closeLine();
    }

    private void masthead(Html html) {
        List<Notice> notices = ComparisonTexts.notices(comparison);
        html.open("header", "class", "masthead").newLine();
        Masthead.notices(notices, Tone.BAD, html);
        html.open("div", "class", "identity").open("div", "class", "title");
        html.element("h1", comparison.candidate().info().scenario() + ": candidate against baseline");
        html.element("p", "Baseline: " + ComparisonTexts.run(comparison.baseline()), "class", "when");
        html.element("p", "Candidate: " + ComparisonTexts.run(comparison.candidate()), "class", "when");
        html.close().closeLine();
        Masthead.notices(notices, Tone.CAUTION, html);
        html.closeLine();
    }

    private void figures(Html html) {
        Section.open(html, "figures", "Figures");
        html.element("p", ComparisonTexts.NOISE, "class", "hint");
        ComparisonFigures.write(comparison, html);
        html.closeLine();
    }

    private void context(Html html) {
        Section.open(html, "context", "What else differs");
        if (comparison.context().isEmpty()) {
            html.element("p", "Nothing: the same workload on the same machine, of the same revision.");
        } else {
            Section.openTable(html, "What else differs", "", "baseline", "candidate");
            comparison.context().forEach(difference -> row(difference, html));
            Section.closeTable(html);
        }
        html.closeLine();
    }

    private static void row(ContextDifference difference, Html html) {
        html.open("tr").element("th", difference.name(), "scope", "row");
        html.element("td", difference.baseline());
        html.element("td", difference.candidate()).closeLine();
    }
}
