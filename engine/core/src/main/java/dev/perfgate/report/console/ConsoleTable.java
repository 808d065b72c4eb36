package dev.perfgate.report.console;

import dev.perfgate.report.model.FigureTable;
import dev.perfgate.report.model.FigureTable.Row;
import dev.perfgate.report.model.ShortText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of a run as lines of aligned columns, as many as the width allows. */
final class ConsoleTable {
    private static final int SHORTEST_NAME = 24;
    private static final String GAP = "  ";

    /** Columns that need more are for pages only. */
    private static final int MOST_ROOM = 4;

    private final List<Row> rows;
    private final String part;
    private final List<Column> columns;
    private final int nameWidth;

    /** A column's head and cells, and how many characters they take. */
    private record Column(String label, int room, List<String> cells, int width) {}

    private ConsoleTable(FigureTable table, List<Row> rows, int width) {
        this.rows = rows;
        this.part = table.parts().word();
        this.columns = new ArrayList<>(IntStream.range(0, table.columns().size())
                .filter(column -> table.columns().get(column).room() <= MOST_ROOM)
                .mapToObj(column -> column(table, rows, column))
                .toList());
        List<Column> dispensable = columns.stream()
                .filter(column -> column.room() > 0)
                .sorted(Comparator.comparingInt(Column::room).reversed())
                .toList();
        for (Column column : dispensable) {
            if (width - columnsWidth() < SHORTEST_NAME) {
                columns.remove(column);
            }
        }
        int longest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        nameWidth = Math.max(part.length(), Math.min(longest, Math.max(SHORTEST_NAME, width - columnsWidth())));
    }

    private static Column column(FigureTable table, List<Row> rows, int column) {
        List<String> cells = rows.stream().map(row -> table.text(row, column)).toList();
        String label = table.columns().get(column).label();
        int widest = cells.stream().mapToInt(String::length).max().orElse(0);
        return new Column(label, table.columns().get(column).room(), cells, Math.max(widest, label.length()));
    }

    /** The header and a line for each of these rows. */
    static List<String> lines(FigureTable figures, List<Row> rows, int width) {
        ConsoleTable table = new ConsoleTable(figures, rows, width);
        List<String> lines = new ArrayList<>();
        lines.add(table.header());
        for (int row = 0; row < rows.size(); row++) {
            lines.add(table.line(row));
        }
        return lines;
    }

    private String header() {
        StringBuilder line = new StringBuilder(ShortText.pad(part, nameWidth));
        for (Column column : columns) {
            line.append(GAP).append(padLeft(column.label(), column.width()));
        }
        return line.toString();
    }

    private String line(int row) {
        String name = ShortText.shorten(rows.get(row).name(), nameWidth);
        StringBuilder line = new StringBuilder(ShortText.pad(name, nameWidth));
        for (Column column : columns) {
            line.append(GAP).append(padLeft(column.cells().get(row), column.width()));
        }
        return line.toString();
    }

    private int columnsWidth() {
        return columns.stream()
                .mapToInt(column -> GAP.length() + column.width())
                .sum();
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
