package dev.perfgate.analysis;

import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The change that all metrics of a run share, removed from each before it is judged. A slow machine or a busy neighbour moves everything, a
 * change of the code rarely does. The shared part is a series of its own, to be judged like a metric.
 *
 * <p>Each metric's deviation is that of its logarithm, turned so that higher is worse, from the median of the 30 runs before, without
 * their shared part: the median of raw values would wander with the machine, and the wandering end up in every metric. What it shares
 * is the median deviation of the <em>other</em> metrics times its own beta ({@link SharedTrend}). With fewer than five metrics that
 * have a value and a history, nothing is taken out.
 *
 * <p>A shared change that lasts, as after a change of machines, must not wait for medians to follow it. So the shared series is judged by
 * the regression rule, and a change of its level is taken out of all later runs for good.
 *
 * <p>Not safe for use by several threads.
 */
public final class CommonMode {
    /** With fewer metrics that have a value nothing is taken for shared. */
    public static final int LEAST_METRICS = 5;

    private final List<SharedTrend> trends = new ArrayList<>();
    private final double[] turned;
    private final double[] deviations;
    private final boolean[] counted;
    private final LeaveOneOut others;
    private final RegressionDetector detector =
            RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER).detector();
    private double level;
    private double common = 1;
    private int comparable;

    /** All metrics are comparable. */
    public CommonMode(List<Direction> directions) {
        this(directions, all(directions.size()));
    }

    /**
     * Some of the metrics are further figures of others, or of the sum of others.
     *
     * @param counted which metrics say for themselves how the run was; the shared part is taken out of all
     */
    public CommonMode(List<Direction> directions, boolean[] counted) {
        this.counted = counted.clone();
        for (Direction direction : directions) {
            trends.add(new SharedTrend(LogValue.turn(direction)));
        }
        turned = new double[directions.size()];
        deviations = new double[directions.size()];
        others = new LeaveOneOut(directions.size());
    }

    /**
     * Takes the next run, one value for each metric and NaN where it has none, and gives back the values without what they share; NaN
     * where there was none.
     */
    public double[] add(double... values) {
        if (values.length != turned.length) {
            throw new IllegalArgumentException(
                    values.length + " values for " + turned.length + " metrics: give NaN for a metric without a value");
        }
        deviate(values);
        double[] compared = new double[values.length];
        Arrays.setAll(compared, i -> counted[i] ? deviations[i] : Double.NaN);
        comparable = others.fill(compared);
        double shared = comparable < LEAST_METRICS ? 0 : others.median();
        double[] own = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double around = comparable < LEAST_METRICS ? Double.NaN : others.medianWithout(compared[i]);
            own[i] = trends.get(i).takeOut(turned[i], deviations[i], around);
        }
        common = Math.exp(level + shared);
        settle(detector.add(common));
        return own;
    }

    /** How much worse the latest run is as a whole, as a ratio to where the history began: 1.05 is 5 % worse. */
    public double common() {
        return common;
    }

    /** Whether the latest run had enough comparable metrics to tell what they share. */
    public boolean known() {
        return comparable >= LEAST_METRICS;
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    private void deviate(double[] values) {
        Arrays.setAll(turned, i -> trends.get(i).turned(values[i]));
        Arrays.setAll(deviations, i -> trends.get(i).deviation(turned[i]));
    }

    private void settle(Decision decision) {
        if (decision instanceof Decision.Regression regression) {
            rebase(regression.shift());
        } else if (decision instanceof Decision.Returned returned) {
            rebase(returned.shift());
        } else if (decision instanceof Decision.Improvement improvement) {
            rebase(improvement.shift());
        } else if (decision instanceof Decision.Recovered recovered) {
            undo(recovered.from());
        }
    }

    private void rebase(Shift shift) {
        double change = Math.log1p(shift.relativeShift());
        int runs = shift.alarmedAt() - shift.changedAt() + 1;
        level += change;
        trends.forEach(trend -> trend.rebase(change, runs));
    }

    private void undo(Shift shift) {
        double change = Math.log1p(shift.relativeShift());
        level -= change;
        trends.forEach(trend -> trend.undo(change, Latch.RUNS_BACK));
    }
}
