package dev.perfgate.benchmarks.regression;

import java.util.BitSet;

/**
 * Mozilla's way: for each build the 12 builds before against the 12 from it on by Student's t with linearly falling weights; the build
 * with the largest t above 7 is a change, known 11 builds later.
 */
final class PerfherderRule implements AlarmRule {
    private static final int WINDOW = 12;
    private static final double LIMIT = 7;
    private static final double SMALLEST_EFFECT = 0.02;

    @Override
    public String name() {
        return "Perfherder t > 7, 2 %";
    }

    @Override
    public BitSet alarms(double[] values) {
        BitSet alarms = new BitSet();
        double before = 0;
        double here = 0;
        for (int build = WINDOW; build + WINDOW <= values.length; build++) {
            double after = score(values, build + 1);
            double now = here == 0 ? score(values, build) : here;
            if (now > LIMIT && now >= before && now >= after && isLargeEnough(values, build)) {
                alarms.set(build + WINDOW - 1);
            }
            before = now;
            here = after;
        }
        return alarms;
    }

    private static boolean isLargeEnough(double[] values, int build) {
        double back = Sample.of(values, build - WINDOW, build).mean();
        return Sample.of(values, build, build + WINDOW).mean() >= (1 + SMALLEST_EFFECT) * back;
    }

    /** Student's t of the change at a build; 0 where a window does not fit. */
    private static double score(double[] values, int build) {
        if (build < WINDOW || build + WINDOW > values.length) {
            return 0;
        }
        double[] back = weighted(values, build - 1, -1);
        double[] forward = weighted(values, build, 1);
        double deviation = Math.sqrt(back[1] / WINDOW + forward[1] / WINDOW);
        return deviation == 0 ? 0 : (forward[0] - back[0]) / deviation;
    }

    /** Mean and variance with weights that fall from the change on. */
    private static double[] weighted(double[] values, int first, int step) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            weights += WINDOW - i;
            sum += (WINDOW - i) * values[first + i * step];
        }
        double mean = sum / weights;
        double squares = 0;
        for (int i = 0; i < WINDOW; i++) {
            double distance = values[first + i * step] - mean;
            squares += (WINDOW - i) * distance * distance;
        }
        return new double[] {mean, squares / weights};
    }
}
