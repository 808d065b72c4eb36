package dev.perfgate.report.html;

import dev.perfgate.report.model.Chart;
import java.util.List;

/** A place for each chart; the page's script draws it there. */
final class ChartsSection {
    private ChartsSection() {}

    static void write(List<Chart> charts, String id, Html html) {
        if (charts.isEmpty()) {
            return;
        }
        ReportSection.open(html, id, "Charts");
        html.open("noscript")
                .element("p", "The charts need JavaScript; all figures are in the tables.")
                .closeLine();
        html.element(
                "p",
                "Drag over a chart to zoom; charts over time move together. With the keyboard: + and − zoom, arrows move, 0 resets.",
                "class",
                "hint needs-script");
        figures(charts, html);
        html.closeLine();
    }

    /** The places alone, for another section. */
    static void figures(List<Chart> charts, Html html) {
        if (charts.isEmpty()) {
            return;
        }
        html.open("div", "class", "charts needs-script").newLine();
        charts.forEach(chart -> figure(chart, html));
        html.closeLine();
    }

    private static void figure(Chart chart, Html html) {
        html.open("figure", "id", "chart-" + chart.id());
        html.open("div", "class", "caption").element("h3", chart.title());
        html.open("div", "class", "tools").close().close();
        html.open("div", "class", "plot", "data-chart", chart.id()).close();
        if (!chart.note().isEmpty()) {
            html.element("figcaption", chart.note());
        }
        html.closeLine();
    }
}
