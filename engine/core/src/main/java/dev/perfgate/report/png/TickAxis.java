package dev.perfgate.report.png;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A horizontal axis that is labelled where it is told to. */
final class TickAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final transient Ticks ticks;

    TickAxis(String label, Ticks ticks) {
        super(label);
        this.ticks = ticks;
        setRange(ticks.from(), ticks.to());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks.ticks().stream()
                .map(tick -> new NumberTick(tick.at(), tick.label(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0))
                .toList();
    }
}
