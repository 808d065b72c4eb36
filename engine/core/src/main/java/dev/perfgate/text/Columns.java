package dev.perfgate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells as lines of aligned columns. */
public final class Columns {
    private static final String GAP = "  ";
    private static final Pattern FIGURE = Pattern.compile("[0-9,.]+( ?[a-zA-Zµ%/]{1,4})?");

    private Columns() {}

    /**
     * One line a row, without blanks at its end. A column stands right when it holds figures below its head: numbers, with or
     * without a unit, or n/a.
     *
     * @param rows as many cells in each, the first of them the head
     */
    public static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = widths(rows);
        List<Boolean> figures = figures(rows);
        return rows.stream().map(row -> line(row, widths, figures)).toList();
    }

    private static List<Integer> widths(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).length();
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private static List<Boolean> figures(List<List<String>> rows) {
        List<Boolean> figures = new ArrayList<>();
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            figures.add(rows.stream().skip(1).allMatch(row -> isFigure(row.get(column))));
        }
        return figures;
    }

    private static boolean isFigure(String cell) {
        return cell.equals("n/a") || FIGURE.matcher(cell).matches();
    }

    private static String line(List<String> row, List<Integer> widths, List<Boolean> figures) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths.get(i) - row.get(i).length());
            line.append(i == 0 ? "" : GAP).append(figures.get(i) ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** The text in lines of at most this width, broken at blanks; a longer word has a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
