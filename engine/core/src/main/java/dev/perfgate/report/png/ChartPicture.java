package dev.perfgate.report.png;

import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.Chart.Mark;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A chart's model as a picture of JFreeChart. */
final class ChartPicture {
    /** A label takes about so many pixels. */
    private static final int PIXELS_PER_TICK = 90;

    /** More labels than this hide the lines. */
    private static final int MOST_LABELS = 8;

    private static final int LONGEST_LABEL = 28;
    private static final double BAR_WIDTH = 0.92;
    private static final Stroke DOTTED =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {1, 3}, 0);

    private final Chart chart;
    private final XYPlot plot = new XYPlot();
    private final Ticks ticks;

    private ChartPicture(Chart chart, int width) {
        this.chart = chart;
        ticks = Ticks.of(chart.x(), Math.max(2, width / PIXELS_PER_TICK));
    }

    static JFreeChart of(Chart chart, int width) {
        ChartPicture picture = new ChartPicture(chart, width);
        picture.ground();
        picture.axes();
        picture.series();
        picture.marks();
        return picture.framed();
    }

    private void ground() {
        plot.setBackgroundPaint(Palette.GROUND);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(chart.x() instanceof Chart.Horizontal.Nines);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    private void axes() {
        TickAxis x = new TickAxis(chart.x().label(), ticks);
        x.setLabelFont(Fonts.plain(12));
        x.setLabelPaint(Palette.SOFT);
        x.setTickLabelFont(Fonts.plain(11));
        x.setTickLabelPaint(Palette.SOFT);
        x.setAxisLinePaint(Palette.MARK);
        x.setTickMarkPaint(Palette.MARK);
        plot.setDomainAxis(x);
        List<ValueAxis> y = ValueAxes.of(chart, labelled());
        for (int i = 0; i < y.size(); i++) {
            plot.setRangeAxis(i, y.get(i));
        }
    }

    private void series() {
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            plot.setDataset(i, data(series));
            plot.setRenderer(i, SeriesRenderers.of(series));
            plot.mapDatasetToRangeAxis(i, series.axis());
        }
    }

    private IntervalXYDataset data(Series series) {
        List<Series> bars =
                chart.series().stream().filter(one -> one.shape() == Shape.BAR).toList();
        boolean bar = series.shape() == Shape.BAR;
        double width = BAR_WIDTH / Math.max(1, bars.size());
        double shift = bar ? (bars.indexOf(series) - (bars.size() - 1) / 2.0) * width : 0;
        boolean log = ValueAxes.logarithmic(chart.y().get(series.axis()));
        XYSeries points = new XYSeries(series.name(), false, true);
        for (int i = 0; i < series.values().size(); i++) {
            double value = series.values().get(i);
            points.add(ticks.positions().get(i) + shift, log && value <= 0 ? Double.NaN : value, false);
        }
        XYSeriesCollection data = new XYSeriesCollection(points);
        return bar ? new XYBarDataset(data, width) : data;
    }

    private void marks() {
        for (Mark mark : chart.marks()) {
            plot.addDomainMarker(new ValueMarker(mark.at(), Palette.MARK, DOTTED));
            if (labelled()) {
                plot.addAnnotation(label(mark));
            }
        }
    }

    private boolean labelled() {
        return !chart.marks().isEmpty() && chart.marks().size() <= MOST_LABELS;
    }

    /** Along the mark's line, so that neighbours do not cover one another. */
    private XYTextAnnotation label(Mark mark) {
        String text = mark.text().isEmpty() ? mark.kind() : mark.text();
        String shown = text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL - 1) + "…" : text;
        XYTextAnnotation label =
                new XYTextAnnotation(shown, mark.at(), plot.getRangeAxis().getUpperBound());
        label.setFont(Fonts.plain(10));
        label.setPaint(Palette.SOFT);
        label.setTextAnchor(TextAnchor.TOP_RIGHT);
        label.setRotationAnchor(TextAnchor.TOP_RIGHT);
        label.setRotationAngle(-Math.PI / 2);
        return label;
    }

    private JFreeChart framed() {
        JFreeChart framed = new JFreeChart(null, Fonts.bold(14), plot, false);
        framed.setBackgroundPaint(Palette.GROUND);
        framed.setPadding(new RectangleInsets(10, 10, 8, 14));
        framed.setTitle(text(chart.title(), Fonts.bold(15), Palette.INK));
        if (chart.series().size() > 1) {
            framed.addLegend(legend());
        }
        if (!chart.note().isEmpty()) {
            TextTitle note = text(chart.note(), Fonts.plain(10), Palette.SOFT);
            note.setPosition(RectangleEdge.BOTTOM);
            framed.addSubtitle(note);
        }
        return framed;
    }

    private LegendTitle legend() {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(Fonts.plain(12));
        legend.setItemPaint(Palette.INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Palette.GROUND);
        return legend;
    }

    private static TextTitle text(String text, Font font, Paint paint) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(paint);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(2, 4, 4, 4));
        return title;
    }
}
