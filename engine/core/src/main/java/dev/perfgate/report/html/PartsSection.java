package dev.perfgate.report.html;

import dev.perfgate.report.model.PartTable;
import dev.perfgate.result.Run;
import java.util.List;

/** The figures of each part of a run that has no requests. */
final class PartsSection {
    private PartsSection() {}

    static void write(Run run, Html html) {
        int number = 0;
        for (PartTable table : PartTable.of(run)) {
            number++;
            write(table, "parts-table-" + number, html);
        }
    }

    private static void write(PartTable table, String id, Html html) {
        List<List<String>> cells = table.cells();
        ReportSection.open(html, id, table.title());
        ReportSection.openTable(html, table.title(), cells.get(0).toArray(new String[0]));
        for (List<String> row : cells.subList(1, cells.size())) {
            html.open("tr").element("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(cell -> html.element("td", cell, "class", "number"));
            html.closeLine();
        }
        ReportSection.closeTable(html);
        html.closeLine();
    }
}
