package dev.perfgate.changes;

import dev.perfgate.analysis.Shift;
import dev.perfgate.report.console.Style;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The runs of one series from left to right, and below them where the level changed. A column with several runs shows their median. */
final class LevelChart {
    private static final int HEIGHT = 8;
    private static final int LABEL = 9;
    private static final char WORSE = '^';
    private static final char BETTER = 'v';

    private final Replayed series;
    private final char dot;
    private final String axis;
    private final double[] columns;
    private final double low;
    private final double high;

    LevelChart(Replayed series, Style style) {
        this.series = series;
        dot = style.unicode() ? '•' : '*';
        axis = style.unicode() ? " │" : " |";
        columns = columns(series.values(), style.width() - LABEL - axis.length() - 1);
        low = Arrays.stream(columns).filter(Double::isFinite).min().orElse(0);
        high = Arrays.stream(columns).filter(Double::isFinite).max().orElse(0);
    }

    private static double[] columns(Values values, int most) {
        int count = Math.min(most, values.count());
        double[] columns = new double[count];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * values.count() / count);
            int to = (int) ((long) (i + 1) * values.count() / count);
            columns[i] = median(values, from, to);
        }
        return columns;
    }

    private static double median(Values values, int from, int to) {
        double[] finite = new double[to - from];
        int count = 0;
        for (int run = from; run < to; run++) {
            if (Double.isFinite(values.get(run))) {
                finite[count++] = values.get(run);
            }
        }
        Arrays.sort(finite, 0, count);
        return count == 0 ? Double.NaN : 0.5 * (finite[(count - 1) / 2] + finite[count / 2]);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = HEIGHT - 1; row >= 0; row--) {
            String label = row == HEIGHT - 1 ? Unit.COUNT.format(high) : row == 0 ? Unit.COUNT.format(low) : "";
            lines.add((" ".repeat(Math.max(0, LABEL - label.length())) + label + axis + dots(row)).stripTrailing());
        }
        lines.add(" ".repeat(LABEL + axis.length()) + marks());
        return lines;
    }

    private String dots(int row) {
        StringBuilder line = new StringBuilder();
        for (double value : columns) {
            line.append(Double.isFinite(value) && rowOf(value) == row ? dot : ' ');
        }
        return line.toString();
    }

    private int rowOf(double value) {
        return high == low ? 0 : (int) Math.round((value - low) / (high - low) * (HEIGHT - 1));
    }

    private String marks() {
        char[] marks = new char[columns.length];
        Arrays.fill(marks, ' ');
        series.improvements().forEach(change -> marks[columnOf(change)] = BETTER);
        series.alarms().forEach(change -> marks[columnOf(change)] = WORSE);
        return new String(marks).stripTrailing();
    }

    private int columnOf(Shift change) {
        return (int)
                ((long) change.changedAt() * columns.length / series.values().count());
    }
}
