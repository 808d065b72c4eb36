package dev.perfgate.report.html;

/** The frame that sections of the page share. */
final class ReportSection {
    private ReportSection() {}

    /** A section with its heading; the caller closes it. */
    static Html open(Html html, String id, String title) {
        html.open(
                        "section",
                        "id",
                        id,
                        "class",
                        id.replaceFirst("-\\d+$", "") + "-section",
                        "aria-labelledby",
                        id + "-title")
                .newLine();
        return html.element("h2", title, "id", id + "-title").newLine();
    }

    /** A table that scrolls by itself where the page is narrow, with its header row; the caller closes table and frame. */
    static Html openTable(Html html, String label, String... headers) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table").open("thead").open("tr");
        for (String header : headers) {
            html.element("th", header, "scope", "col");
        }
        return html.close().close().newLine().open("tbody").newLine();
    }

    static void closeTable(Html html) {
        html.close().close().closeLine();
    }
}
