package dev.perfgate.analysis;

/**
 * One metric beside the others: how much of their deviation it shows itself. Beta is the slope through the origin of its deviation
 * against the others' median deviation over the 60 runs before, both clipped at 2.5 sigma, from 0 to 1.2; it is 0 unless the correlation
 * is above 2 / sqrt(n), which chance alone exceeds in one of 40.
 */
final class SharedTrend {
    private static final int MEMORY = 60;
    private static final int LEVEL_RUNS = 30;
    private static final int LEAST_LEVEL_RUNS = 5;
    private static final int LEAST_PAIRS = 20;
    private static final double MOST_BETA = 1.2;
    private static final double JUMP_SIGMAS = 4;
    private static final double LEAST_JUMP = 0.03;

    private final double turn;
    private final RecentValues values = new RecentValues(LEVEL_RUNS);
    private final RecentValues deviations = new RecentValues(MEMORY);
    private final RecentValues shared = new RecentValues(MEMORY);
    private final double[] scratch = new double[MEMORY];
    private final double[] ours = new double[MEMORY];
    private final double[] theirs = new double[MEMORY];
    private double offset;
    private double lasting;

    SharedTrend(double turn) {
        this.turn = turn;
    }

    /** As the others are compared: the logarithm, higher is worse, without lasting shared changes; NaN for no value. */
    double turned(double value) {
        return Double.isFinite(value) ? turn * LogValue.of(value) - offset : Double.NaN;
    }

    /** From the median of the runs before; NaN while they are too few. */
    double deviation(double turned) {
        int count = values.copyNewest(LEVEL_RUNS, scratch);
        return count < LEAST_LEVEL_RUNS ? Double.NaN : turned - Median.ofScratch(scratch, count);
    }

    /** The value without the shared part, in the metric's own terms; the run then counts among the earlier ones. */
    double takeOut(double turned, double deviation, double around) {
        double own = turned - (Double.isNaN(around) ? 0 : share(deviation, around) * around);
        values.add(own);
        deviations.add(deviation);
        shared.add(around);
        return Math.exp(turn * own);
    }

    /** Beta; but where the others move as never before, beta knows nothing of it, and what the metric shows is its share. */
    private double share(double deviation, double around) {
        int count = shared.copyNewest(MEMORY, theirs);
        if (count < LEAST_PAIRS || Double.isNaN(deviation)) {
            return beta();
        }
        double usual = Math.max(LEAST_JUMP, JUMP_SIGMAS * MedianDeviation.sigma(theirs, count, scratch));
        return Math.abs(around) > usual ? within(deviation / around) : beta();
    }

    private static double within(double share) {
        return Math.max(0, Math.min(MOST_BETA, share));
    }

    /**
     * Takes a lasting shared change out of the newest runs, and of all that come: as much of it as this metric shows in these runs,
     * within beta's bounds. Beta itself would do for a passing deviation; of a lasting one every error would stay.
     */
    void rebase(double change, int runs) {
        lasting = shareOf(change, runs) * change;
        shift(lasting, change, runs);
    }

    /** The newest runs are back: undoes the latest {@link #rebase} for them and all that come. */
    void undo(double change, int runs) {
        shift(-lasting, -change, runs);
    }

    private double shareOf(double change, int runs) {
        int count = deviations.copyNewest(runs, scratch);
        return count == 0 ? 0 : within(Median.ofScratch(scratch, count) / change);
    }

    private void shift(double own, double change, int runs) {
        offset += own;
        values.shiftNewest(runs, beta() * change - own);
        deviations.shiftNewest(runs, -own);
        shared.shiftNewest(runs, -change);
    }

    double beta() {
        int count = pairs();
        if (count < LEAST_PAIRS) {
            return 0;
        }
        clip(ours, count);
        clip(theirs, count);
        double products = dot(ours, theirs, count);
        double squares = dot(theirs, theirs, count);
        double scale = Math.sqrt(squares * dot(ours, ours, count));
        return products > 2 / Math.sqrt(count) * scale ? Math.min(MOST_BETA, products / squares) : 0;
    }

    private int pairs() {
        int count = 0;
        for (int age = MEMORY; age >= 1; age--) {
            double our = deviations.newest(age);
            double their = shared.newest(age);
            if (!Double.isNaN(our) && !Double.isNaN(their)) {
                ours[count] = our;
                theirs[count] = their;
                count++;
            }
        }
        return count;
    }

    private void clip(double[] residuals, int count) {
        double bound = ClippedDeviation.SIGMAS * MedianDeviation.sigma(residuals, count, scratch);
        for (int i = 0; i < count; i++) {
            residuals[i] = Math.max(-bound, Math.min(bound, residuals[i]));
        }
    }

    private static double dot(double[] left, double[] right, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
