package dev.perfgate.report.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown, whose last rows are left out, and counted, where they would not fit. */
final class MarkdownTable {
    /** Kept for what comes after the rows. */
    private static final String AFTER = " ".repeat(200);

    private final List<String> header;
    private final int texts;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param texts how many columns from the left hold texts; all others hold figures, which stand on the right
     */
    MarkdownTable(int texts, String... header) {
        this.header = List.of(header);
        this.texts = texts;
    }

    /** Adds a row of cells that are Markdown already. */
    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    /**
     * Writes the table.
     *
     * @param more how many rows there are beyond those that were added
     * @param what rows are called, when some are left out: "requests"
     */
    void writeTo(MarkdownText out, int more, String what) {
        if (!out.lines(line(header), line(alignments()))) {
            return;
        }
        int left = more;
        for (List<String> row : rows) {
            if (left > more || !out.fits(line(row) + AFTER)) {
                left++;
            } else {
                out.line(line(row));
            }
        }
        if (left > 0) {
            out.lines("", "… and " + left + " more " + what + ", in the report.");
        }
        out.line("");
    }

    private List<String> alignments() {
        List<String> all = new ArrayList<>(Collections.nCopies(header.size(), "--:"));
        Collections.fill(all.subList(0, texts), "---");
        return all;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
