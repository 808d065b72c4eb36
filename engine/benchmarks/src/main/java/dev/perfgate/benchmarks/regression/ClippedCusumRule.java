package dev.perfgate.benchmarks.regression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Page's cumulated sum of robust scores, each clipped at 3, less 1 a build; an alarm above 6, if the last builds lie 3 % above the
 * median of the 60 before. After an alarm the sum begins anew.
 */
final class ClippedCusumRule implements AlarmRule {
    private static final int WINDOW = 60;
    private static final int LEAST_BUILDS = 10;
    private static final int NEWEST = 3;
    private static final double ALLOWANCE = 1;
    private static final double LIMIT = 6;
    private static final double CLIP = 3;
    private static final double SMALLEST_EFFECT = 0.03;
    private static final double LEAST_SIGMA = 0.003;

    @Override
    public String name() {
        return "CUSUM k 1, h 6, clip 3, 3 %";
    }

    @Override
    public BitSet alarms(double[] values) {
        BitSet alarms = new BitSet();
        double sum = 0;
        for (int build = LEAST_BUILDS; build < values.length; build++) {
            double[] before = Arrays.copyOfRange(values, Math.max(0, build - WINDOW), build);
            double level = median(before);
            double sigma = Math.max(LEAST_SIGMA * level, 1.4826 * median(distances(before, level)));
            double score = Math.max(-CLIP, Math.min(CLIP, (values[build] - level) / sigma));
            sum = Math.max(0, sum + score - ALLOWANCE);
            double newest = median(Arrays.copyOfRange(values, build - NEWEST + 1, build + 1));
            if (sum > LIMIT && newest >= (1 + SMALLEST_EFFECT) * level) {
                alarms.set(build);
                sum = 0;
            }
        }
        return alarms;
    }

    private static double[] distances(double[] values, double level) {
        return Arrays.stream(values).map(value -> Math.abs(value - level)).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    }
}
