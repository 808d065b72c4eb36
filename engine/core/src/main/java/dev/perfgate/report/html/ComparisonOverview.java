package dev.perfgate.report.html;

import dev.perfgate.analysis.comparison.FigureChange;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.report.model.ComparedFigure;
import dev.perfgate.result.MetricUse;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The scenarios of a comparison at a glance, each with a way to its part of the page. */
final class ComparisonOverview {
    private static final int MOST_FIGURES = 6;

    private final Html html;

    ComparisonOverview(Html html) {
        this.html = html;
    }

    void write(List<RunComparison> pairs) {
        List<String> figures = pairs.stream()
                .flatMap(pair -> pair.changes().stream())
                .filter(ComparisonOverview::isHeadline)
                .map(FigureChange::label)
                .distinct()
                .limit(MOST_FIGURES)
                .toList();
        List<String> head = new ArrayList<>(List.of("scenario"));
        head.addAll(figures);
        html.open("div", "class", "overview").newLine();
        ReportSection.openTable(html, "Scenarios", head.toArray(new String[0]));
        for (int i = 0; i < pairs.size(); i++) {
            row(pairs.get(i), figures, "#scenario" + (i == 0 ? "" : "-" + (i + 1)));
        }
        ReportSection.closeTable(html);
        html.closeLine();
    }

    /** Counts depend on how long a run was. */
    private static boolean isHeadline(FigureChange change) {
        return change.ofWholeRun()
                && change.metric().is(MetricUse.HEADLINE)
                && change.metric().unit() != Unit.COUNT
                && (change.figure().isEmpty() || change.figure().equals("p95"));
    }

    private void row(RunComparison pair, List<String> figures, String address) {
        html.open("tr").open("th", "scope", "row");
        html.element("a", pair.candidate().info().scenario(), "href", address).close();
        for (String label : figures) {
            html.open("td");
            pair.changes().stream()
                    .filter(change -> isHeadline(change) && change.label().equals(label))
                    .findFirst()
                    .ifPresent(this::cell);
            html.close();
        }
        html.closeLine();
    }

    private void cell(FigureChange change) {
        ComparedFigure figure = new ComparedFigure(change);
        html.text(figure.baseline() + " → " + figure.candidate() + " ");
        html.open("span", "class", "verdict " + ReportHeader.css(figure.tone()));
        html.element("span", figure.tone().sign(), "class", "sign", "aria-hidden", "true");
        html.text((figure.relative() + " " + figure.word()).strip()).close();
    }
}
