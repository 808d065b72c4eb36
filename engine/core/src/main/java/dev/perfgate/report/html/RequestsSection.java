package dev.perfgate.report.html;

import dev.perfgate.load.report.RequestColumn;
import dev.perfgate.load.report.RequestRow;
import dev.perfgate.result.Run;
import java.util.List;

/** The figures of each request name, which the page's script makes sortable and filtered, and of all. */
final class RequestsSection {
    /** So many rows are found at a glance. */
    private static final int WITHOUT_FILTER = 5;

    private RequestsSection() {}

    static void write(Run run, Html html) {
        List<RequestRow> rows = RequestRow.named(run);
        ReportSection.open(html, "requests", "Requests");
        if (rows.size() > WITHOUT_FILTER) {
            filter(html);
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Figures of each request");
        html.open("table", "id", "requests-table", "class", "numbers", "data-sortable", "")
                .newLine();
        header(html);
        html.open("tbody").newLine();
        rows.forEach(row -> row(row, html));
        html.closeLine().open("tfoot").newLine();
        row(RequestRow.total(run), html);
        html.close().close().close().closeLine();
    }

    private static void filter(Html html) {
        html.open("div", "class", "filter needs-script");
        html.open("label")
                .text("Filter ")
                .empty("input", "type", "search", "data-filter", "requests-table")
                .close();
        html.element("output", "", "data-shown", "requests-table").closeLine();
    }

    private static void header(Html html) {
        html.open("thead").open("tr").element("th", "request", "scope", "col");
        for (RequestColumn column : RequestColumn.values()) {
            html.element("th", column.label(), "scope", "col");
        }
        html.close().closeLine();
    }

    private static void row(RequestRow row, Html html) {
        html.open("tr").element("th", row.name(), "scope", "row");
        for (RequestColumn column : RequestColumn.values()) {
            html.element("td", column.text(row), attributes(column, row));
        }
        html.closeLine();
    }

    private static String[] attributes(RequestColumn column, RequestRow row) {
        double value = column.value(row);
        String sortBy = Double.isNaN(value) ? "" : String.valueOf((float) value);
        boolean bad = (column == RequestColumn.FAILURES || column == RequestColumn.ERROR_RATE) && value > 0;
        return bad ? new String[] {"data-value", sortBy, "class", "attention"} : new String[] {"data-value", sortBy};
    }
}
