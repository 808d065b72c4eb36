package dev.perfgate.report.console;

import dev.perfgate.load.report.RequestColumn;
import dev.perfgate.load.report.RequestRow;
import dev.perfgate.report.model.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    /** Each figure is worked out once: a percentile goes through thousands of buckets. */
    private final Map<RequestColumn, List<String>> texts = new EnumMap<>(RequestColumn.class);

    private final int nameWidth;

    private ConsoleTable(List<RequestRow> rows, int width) {
        this.rows = rows;
        for (RequestColumn column : ALL) {
            texts.put(column, column(rows, column));
        }
        for (RequestColumn column : DISPENSABLE) {
            if (width - columnsWidth() < SHORTEST_NAME) {
                columns.remove(column);
            }
        }
        int longest = 0;
        for (RequestRow row : rows) {
            longest = Math.max(longest, row.name().length());
        }
        nameWidth = Math.max("request".length(), Math.min(longest, Math.max(SHORTEST_NAME, width - columnsWidth())));
    }

    private static List<String> column(List<RequestRow> rows, RequestColumn column) {
        List<String> cells = new ArrayList<>();
        for (RequestRow row : rows) {
            cells.add(column.text(row));
        }
        return cells;
    }

    /** The header and a line for each row. */
    static List<String> lines(List<RequestRow> rows, int width) {
        ConsoleTable table = new ConsoleTable(rows, width);
        List<String> lines = new ArrayList<>();
        lines.add(table.header());
        for (int row = 0; row < rows.size(); row++) {
            lines.add(table.line(row));
        }
        return lines;
    }

    private String header() {
        StringBuilder line = new StringBuilder(Texts.pad("request", nameWidth));
        for (RequestColumn column : columns) {
            line.append(GAP).append(padLeft(column.label(), width(column)));
        }
        return line.toString();
    }

    private String line(int row) {
        String name = Texts.shorten(rows.get(row).name(), nameWidth);
        StringBuilder line = new StringBuilder(Texts.pad(name, nameWidth));
        for (RequestColumn column : columns) {
            line.append(GAP).append(padLeft(cells(column).get(row), width(column)));
        }
        return line.toString();
    }

    private int columnsWidth() {
        int sum = 0;
        for (RequestColumn column : columns) {
            sum += GAP.length() + width(column);
        }
        return sum;
    }

    private int width(RequestColumn column) {
        int widest = column.label().length();
        for (String cell : cells(column)) {
            widest = Math.max(widest, cell.length());
        }
        return widest;
    }

    private List<String> cells(RequestColumn column) {
        return texts.getOrDefault(column, List.of());
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
