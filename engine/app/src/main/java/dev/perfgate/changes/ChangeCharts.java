package dev.perfgate.changes;

import dev.perfgate.analysis.Shift;
import dev.perfgate.report.Style;
import dev.perfgate.report.Tone;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;

/** Each series in which the level changed as a chart, the others as one line. */
public final class ChangeCharts implements Consumer<Replayed> {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final Style style;
    private final StringBuilder text = new StringBuilder();
    private int steady;

    public ChangeCharts(Style style) {
        this.style = style;
    }

    @Override
    public void accept(Replayed series) {
        if (series.alarms().isEmpty() && series.improvements().isEmpty()) {
            steady++;
            return;
        }
        text.append(style.bold(series.id())).append('\n');
        series.alarms().forEach(alarm -> line(Tone.BAD, "regression ", alarm));
        series.improvements().forEach(change -> line(Tone.GOOD, "improvement", change));
        new SeriesChart(series, style).lines().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
    }

    private void line(Tone tone, String what, Shift shift) {
        String change = (shift.relativeShift() > 0 ? "+" : "") + Unit.RATIO.format(shift.relativeShift());
        text.append("  ")
                .append(style.paint(tone, what + "  " + change))
                .append(" from run ")
                .append(shift.changedAt())
                .append(" on, seen at run ")
                .append(shift.alarmedAt())
                .append(", p ")
                .append(probability(shift.evidence().p()))
                .append('\n');
    }

    private static String probability(double p) {
        return String.valueOf(new BigDecimal(p).round(TWO_DIGITS).doubleValue());
    }

    /** All charts so far, each line ended by a line feed. */
    @Override
    public String toString() {
        String rest = steady == 0 ? "" : steady + (text.isEmpty() ? "" : " other") + " series without a change\n";
        return style.fit(text + rest);
    }
}
