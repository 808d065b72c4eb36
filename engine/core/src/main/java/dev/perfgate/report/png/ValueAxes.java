package dev.perfgate.report.png;

import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** The vertical axes of a chart. */
final class ValueAxes {
    private ValueAxes() {}

    /**
     * The axes.
     *
     * @param roomAbove whether labels of marks need room above the lines
     */
    static List<ValueAxis> of(Chart chart, boolean roomAbove) {
        return IntStream.range(0, chart.y().size())
                .mapToObj(i -> styled(axis(chart, i, roomAbove)))
                .toList();
    }

    /** Whether the values are drawn by their logarithm, as the HTML report draws them first. */
    static boolean logarithmic(Axis axis) {
        return axis.scale() == Scale.LOG_FIRST;
    }

    private static ValueAxis axis(Chart chart, int index, boolean roomAbove) {
        Axis axis = chart.y().get(index);
        double[] values = chart.series().stream()
                .filter(series -> series.axis() == index)
                .flatMap(series -> series.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return logarithmic(axis)
                ? logarithmic(axis, values, roomAbove ? 8 : 1.3)
                : linear(axis, values, roomAbove ? 1.35 : 1.08);
    }

    private static ValueAxis linear(Axis axis, double[] values, double room) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        NumberAxis linear = new NumberAxis(axis.label());
        linear.setRange(0, largest > 0 ? largest * room : 1);
        linear.setNumberFormatOverride(new UnitFormat(axis.unit()));
        linear.setStandardTickUnits(
                axis.unit() == Unit.COUNT ? NumberAxis.createIntegerTickUnits() : NumberAxis.createStandardTickUnits());
        return linear;
    }

    /** From the power of ten below the smallest value to a little above the largest. */
    private static ValueAxis logarithmic(Axis axis, double[] values, double room) {
        double smallest = Double.MAX_VALUE;
        double largest = Double.MIN_NORMAL;
        for (double value : values) {
            smallest = value > 0 ? Math.min(smallest, value) : smallest;
            largest = Math.max(largest, value);
        }
        double from = Math.pow(10, Math.floor(Math.log10(Math.min(smallest, largest))));
        LogAxis log = new LogAxis(axis.label() + " (log scale)");
        log.setNumberFormatOverride(new UnitFormat(axis.unit()));
        log.setTickUnit(new NumberTickUnit(1)); // one a decade
        log.setRange(new Range(from, Math.max(largest * room, from * 10)));
        return log;
    }

    private static ValueAxis styled(ValueAxis axis) {
        axis.setLabelFont(Fonts.plain(12));
        axis.setLabelPaint(Palette.SOFT);
        axis.setTickLabelFont(Fonts.plain(11));
        axis.setTickLabelPaint(Palette.SOFT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }
}
