package dev.perfgate.report.html;

import dev.perfgate.report.model.TextTable;
import java.util.List;

/** A table that runs of a kind have besides. */
final class TextTableSection {
    private TextTableSection() {}

    static void write(TextTable table, Html html) {
        ReportSection.open(html, table.id(), table.title());
        html.element("p", table.intro());
        ReportSection.openTable(html, table.title(), table.head().toArray(new String[0]));
        for (List<String> row : table.rows()) {
            html.open("tr").element("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(cell -> html.element("td", cell));
            html.closeLine();
        }
        ReportSection.closeTable(html);
        html.closeLine();
    }
}
