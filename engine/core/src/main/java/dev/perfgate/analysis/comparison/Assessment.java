package dev.perfgate.analysis.comparison;

import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.unit.Unit;

/** Which way a figure changed. Two single runs do not tell how much of it is noise. */
public enum Assessment {
    BETTER,
    WORSE,
    /** Equal, as far as the figures are resolved. */
    SAME,
    /** It changed, but the metric has no better way. */
    CHANGED,
    /** Only one side has the figure, or none was measured. */
    UNKNOWN;

    /** Twice the 0.1 % to which a histogram knows each of two values. */
    private static final double RESOLUTION = 0.002;

    /** Of a rate or a share: what a report shows as 0.0 %. */
    private static final double SHOWN = 0.0005;

    static Assessment of(MetricDefinition definition, double baseline, double candidate, boolean fromHistogram) {
        if (Double.isNaN(baseline) || Double.isNaN(candidate)) {
            return UNKNOWN;
        }
        double resolution = fromHistogram ? RESOLUTION : definition.unit() == Unit.COUNT ? 0 : SHOWN;
        if (Math.abs(candidate - baseline) <= resolution * Math.max(Math.abs(baseline), Math.abs(candidate))) {
            return SAME;
        }
        if (definition.direction() == Direction.NONE) {
            return CHANGED;
        }
        boolean lower = candidate < baseline;
        return lower == (definition.direction() == Direction.LOWER) ? BETTER : WORSE;
    }
}
