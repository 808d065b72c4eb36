package dev.perfgate.report;

import java.util.ArrayList;
import java.util.List;

/** The requests of a run as lines of aligned columns, as many as the width allows. */
final class ConsoleTable {
    private static final int SHORTEST_NAME = 24;
    private static final String GAP = "  ";

    private static final List<RequestColumn> ALL = List.of(
            RequestColumn.COUNT,
            RequestColumn.FAILURES,
            RequestColumn.RATE,
            RequestColumn.MEAN,
            RequestColumn.P50,
            RequestColumn.P95,
            RequestColumn.P99,
            RequestColumn.P999,
            RequestColumn.MAX);

    /** What a narrow terminal does without, first to last. */
    private static final List<RequestColumn> DISPENSABLE =
            List.of(RequestColumn.P999, RequestColumn.MEAN, RequestColumn.P99, RequestColumn.MAX);

    private final List<RequestRow> rows;
    private final List<RequestColumn> columns = new ArrayList<>(ALL);
    private final int nameWidth;

    private ConsoleTable(List<RequestRow> rows, int width) {
        this.rows = rows;
        for (RequestColumn column : DISPENSABLE) {
            if (width - columnsWidth() < SHORTEST_NAME) {
                columns.remove(column);
            }
        }
        int longest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        nameWidth = Math.max("request".length(), Math.min(longest, Math.max(SHORTEST_NAME, width - columnsWidth())));
    }

    /** The header and a line for each row. */
    static List<String> lines(List<RequestRow> rows, int width) {
        ConsoleTable table = new ConsoleTable(rows, width);
        List<String> lines = new ArrayList<>();
        lines.add(table.header());
        rows.forEach(row -> lines.add(table.line(row)));
        return lines;
    }

    private String header() {
        StringBuilder line = new StringBuilder(Texts.pad("request", nameWidth));
        columns.forEach(column -> line.append(GAP).append(padLeft(column.label(), width(column))));
        return line.toString();
    }

    private String line(RequestRow row) {
        StringBuilder line = new StringBuilder(Texts.pad(Texts.shorten(row.name(), nameWidth), nameWidth));
        columns.forEach(column -> line.append(GAP).append(padLeft(column.text(row), width(column))));
        return line.toString();
    }

    private int columnsWidth() {
        return columns.stream().mapToInt(column -> GAP.length() + width(column)).sum();
    }

    private int width(RequestColumn column) {
        return Math.max(
                column.label().length(),
                rows.stream().mapToInt(row -> column.text(row).length()).max().orElse(0));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
