package dev.perfgate.changes;

import dev.perfgate.analysis.Shift;
import dev.perfgate.report.console.Style;
import dev.perfgate.result.Tone;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Draws each series whose level changed as a chart, and sums up the others in one line. */
public final class ChangeCharts implements ChangeReport {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final Style style;
    private final StringBuilder text = new StringBuilder();
    private int steady;
    private int notJudged;

    public ChangeCharts(Style style) {
        this.style = style;
    }

    @Override
    public void judged(Replayed series) {
        if (series.alarms().isEmpty() && series.improvements().isEmpty()) {
            steady++;
            return;
        }
        text.append(style.bold(series.id())).append('\n');
        series.alarms().forEach(alarm -> line(Tone.BAD, "regression ", alarm));
        series.improvements().forEach(change -> line(Tone.GOOD, "improvement", change));
        new LevelChart(series, style).lines().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
    }

    @Override
    public void notJudged() {
        notJudged++;
    }

    private void line(Tone tone, String what, Shift shift) {
        text.append("  ")
                .append(style.paint(tone, what + "  " + change(shift)))
                .append(" from run ")
                .append(shift.changedAt())
                .append(", seen at run ")
                .append(shift.alarmedAt())
                .append(", p ")
                .append(probability(shift.evidence().p()))
                .append('\n');
    }

    private static String change(Shift shift) {
        return Levels.isFromZero(shift)
                ? "from 0 to " + Unit.COUNT.format(Levels.after(shift))
                : (shift.relativeShift() > 0 ? "+" : "") + Unit.RATIO.format(shift.relativeShift());
    }

    private static String probability(double p) {
        return String.valueOf(new BigDecimal(p).round(TWO_DIGITS).doubleValue());
    }

    /** All charts so far, each line ended by a line feed. */
    @Override
    public String toString() {
        List<String> rest = new ArrayList<>();
        if (steady > 0) {
            rest.add(steady + (text.isEmpty() ? "" : " other") + " series unchanged");
        }
        if (notJudged > 0) {
            rest.add(notJudged + " series not judged");
        }
        return style.fit(text + String.join(", ", rest) + (rest.isEmpty() ? "" : "\n"));
    }
}
