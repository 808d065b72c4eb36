package dev.perfgate.report.html;

import dev.perfgate.report.model.FigureTable;
import dev.perfgate.report.model.FigureTable.Column;
import dev.perfgate.report.model.FigureTable.Row;

/** The figures of each part, which the page's script makes sortable and filtered, and of all. */
final class FigureTableSection {
    /** So many rows are found at a glance. */
    private static final int WITHOUT_FILTER = 5;

    private final FigureTable table;
    private final Html html;
    private final String id;

    private FigureTableSection(FigureTable table, Html html) {
        this.table = table;
        this.html = html;
        this.id = table.parts().plural() + "-table";
    }

    static void write(FigureTable table, Html html) {
        new FigureTableSection(table, html).write();
    }

    private void write() {
        ReportSection.open(html, table.parts().plural(), table.title());
        if (table.rows().size() > WITHOUT_FILTER) {
            filter();
        }
        String label = "Figures of each " + table.parts().word();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table", "id", id, "class", "numbers", "data-sortable", "").newLine();
        header();
        html.open("tbody").newLine();
        table.rows().forEach(this::row);
        html.closeLine().open("tfoot").newLine();
        row(table.total());
        html.close().close().close().closeLine();
    }

    private void filter() {
        html.open("div", "class", "filter needs-script");
        html.open("label")
                .text("Filter ")
                .empty("input", "type", "search", "data-filter", id)
                .close();
        html.element("output", "", "data-shown", id).closeLine();
    }

    private void header() {
        html.open("thead").open("tr").element("th", table.parts().word(), "scope", "col");
        for (Column column : table.columns()) {
            html.element("th", column.label(), "scope", "col");
        }
        html.close().closeLine();
    }

    private void row(Row row) {
        html.open("tr").element("th", row.name(), "scope", "row");
        for (int i = 0; i < table.columns().size(); i++) {
            html.element("td", table.text(row, i), attributes(i, row));
        }
        html.closeLine();
    }

    private String[] attributes(int column, Row row) {
        double value = row.values().get(column);
        String sortBy = Double.isNaN(value) ? "" : String.valueOf((float) value);
        boolean bad = table.columns().get(column).alarming() && value > 0;
        return bad ? new String[] {"data-value", sortBy, "class", "attention"} : new String[] {"data-value", sortBy};
    }
}
