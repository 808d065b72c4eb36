package dev.perfgate.report.html;

import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.report.model.ComparedFigure;
import dev.perfgate.report.model.ComparisonSelection;

/** Every figure of both runs, in a table that the page's script sorts and filters; a button shows those that are looked at last. */
final class ComparisonFigures {
    private static final String[] HEADERS = {"of", "figure", "baseline", "candidate", "difference", "relative", "change"
    };

    private ComparisonFigures() {}

    static void write(RunComparison comparison, String id, Html html) {
        html.open("div", "class", "filter needs-script");
        html.open("label")
                .text("Filter ")
                .empty("input", "type", "search", "data-filter", id)
                .close();
        html.element("output", "", "data-shown", id);
        html.element(
                "button",
                "Every figure",
                "type",
                "button",
                "class",
                "tool",
                "data-details",
                id,
                "aria-pressed",
                "false");
        html.closeLine();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Figures of both runs");
        html.open("table", "id", id, "class", "numbers compared", "data-sortable", "")
                .newLine();
        html.open("thead").open("tr");
        for (String header : HEADERS) {
            boolean text = header.equals("figure") || header.equals("change");
            html.element("th", header, "scope", "col", "class", text ? "text" : "number");
        }
        html.close().closeLine().open("tbody").newLine();
        comparison.changes().forEach(change -> row(new ComparedFigure(change), html));
        html.closeLine();
        html.close().closeLine();
    }

    private static void row(ComparedFigure figure, Html html) {
        html.open("tr", "class", ComparisonSelection.isLookedAt(figure.change()) ? "key" : "detail");
        html.element("th", figure.scope(), "scope", "row");
        html.element("td", figure.change().label(), "class", "text");
        number(html, figure.baseline(), figure.change().baseline());
        number(html, figure.candidate(), figure.change().candidate());
        number(html, figure.difference(), figure.change().difference());
        number(html, figure.relative(), figure.change().relative());
        html.open("td", "class", "text").open("span", "class", "verdict " + ReportHeader.css(figure.tone()));
        html.element("span", figure.tone().sign(), "class", "sign", "aria-hidden", "true");
        html.text(figure.word()).close().close().closeLine();
    }

    private static void number(Html html, String text, double value) {
        html.element("td", text, "data-value", Double.isNaN(value) ? "" : String.valueOf((float) value));
    }
}
