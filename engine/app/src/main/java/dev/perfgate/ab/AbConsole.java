package dev.perfgate.ab;

import dev.perfgate.report.console.Style;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/** Renders a result as aligned lines. */
public final class AbConsole {
    private static final String GAP = "  ";

    private AbConsole() {}

    /** Each line ended by a line feed. */
    public static String of(AbResult result, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(AbText.title(result)));
        if (!result.figures().isEmpty()) {
            lines.addAll(table(result));
        }
        AbText.floor(result).forEach(floor -> lines.add(GAP + floor));
        lines.add(GAP + "ended after " + Durations.format(result.lasted()) + ": " + result.ended());
        lines.addAll(VerdictLines.of(result.verdicts(), style));
        return style.fit(String.join("\n", lines)) + "\n";
    }

    private static List<String> table(AbResult result) {
        List<List<String>> rows = new ArrayList<>(List.of(AbText.HEADER));
        result.figures().forEach(figure -> rows.add(AbText.row(figure)));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String pad = " ".repeat(width(rows, column) - row.get(column).length());
                boolean text = column == 0 || column == row.size() - 1;
                line.append(GAP).append(text ? row.get(column) + pad : pad + row.get(column));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
