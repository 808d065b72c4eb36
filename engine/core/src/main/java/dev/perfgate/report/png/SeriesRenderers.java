package dev.perfgate.report.png;

import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;

/** How each shape of series is drawn. */
final class SeriesRenderers {
    private static final Stroke SOLID = new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** More points than this touch each other: round ends of their lines would not be seen, and take most of the time. */
    private static final int DENSE_POINTS = 400;

    private static final Stroke DENSE = new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final Stroke DASHED =
            new BasicStroke(1.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

    private SeriesRenderers() {}

    static AbstractXYItemRenderer of(Series series) {
        Color colour = Palette.of(series.role());
        AbstractXYItemRenderer renderer = switch (series.shape()) {
            case LINE -> new LineWithLonePoints();
            case STEP -> new XYStepRenderer();
            case AREA -> area(colour, solid(series));
            case BAR -> bars();
        };
        renderer.setSeriesPaint(0, series.shape() == Shape.AREA ? Palette.translucent(colour) : colour);
        renderer.setSeriesStroke(0, series.role() == Role.USERS ? DASHED : solid(series));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-2, -2, 4, 4));
        return renderer;
    }

    private static Stroke solid(Series series) {
        return series.values().size() > DENSE_POINTS ? DENSE : SOLID;
    }

    private static AbstractXYItemRenderer area(Color colour, Stroke outline) {
        XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setOutline(true);
        area.setLegendArea(new Rectangle2D.Double(-7, -4, 14, 8));
        area.setSeriesOutlinePaint(0, colour);
        area.setSeriesOutlineStroke(0, outline);
        return area;
    }

    private static AbstractXYItemRenderer bars() {
        XYBarRenderer bars = new XYBarRenderer();
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        return bars;
    }

    /** A line that shows values without neighbours as points: a line needs two. */
    private static final class LineWithLonePoints extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1;

        LineWithLonePoints() {
            super(true, true);
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            return !known(item - 1) && !known(item + 1);
        }

        private boolean known(int item) {
            var data = getPlot().getDataset(getPlot().getIndexOf(this));
            return item >= 0 && item < data.getItemCount(0) && !Double.isNaN(data.getYValue(0, item));
        }
    }
}
