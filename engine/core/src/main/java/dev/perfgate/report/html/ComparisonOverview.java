package dev.perfgate.report.html;

import dev.perfgate.analysis.comparison.Change;
import dev.perfgate.analysis.comparison.Comparison;
import dev.perfgate.report.model.ComparedFigure;
import java.util.List;

/** The scenarios of a comparison at a glance, each with a way to its part of the page. */
final class ComparisonOverview {
    private static final String[] FIGURES = {"rate", "response time p95", "error rate"};

    private final Html html;

    ComparisonOverview(Html html) {
        this.html = html;
    }

    void write(List<Comparison> pairs) {
        html.open("div", "class", "overview").newLine();
        ReportSection.openTable(html, "Scenarios", "scenario", FIGURES[0], FIGURES[1], FIGURES[2]);
        for (int i = 0; i < pairs.size(); i++) {
            row(pairs.get(i), "#scenario" + (i == 0 ? "" : "-" + (i + 1)));
        }
        ReportSection.closeTable(html);
        html.closeLine();
    }

    private void row(Comparison pair, String address) {
        html.open("tr").open("th", "scope", "row");
        html.element("a", pair.candidate().info().scenario(), "href", address).close();
        for (String label : FIGURES) {
            html.open("td");
            pair.changes().stream()
                    .filter(change -> change.ofWholeRun() && change.label().equals(label))
                    .findFirst()
                    .ifPresent(this::cell);
            html.close();
        }
        html.closeLine();
    }

    private void cell(Change change) {
        ComparedFigure figure = new ComparedFigure(change);
        html.text(figure.baseline() + " → " + figure.candidate() + " ");
        html.open("span", "class", "verdict " + ReportHeader.css(figure.tone()));
        html.element("span", figure.tone().sign(), "class", "sign", "aria-hidden", "true");
        html.text((figure.relative() + " " + figure.word()).strip()).close();
    }
}
