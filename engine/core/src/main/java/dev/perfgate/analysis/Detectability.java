package dev.perfgate.analysis;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The smallest lasting change that the rule finds within 6 runs with a power of 90 %, at some noise and length of history. How many
 * sigmas that takes is simulated once for each length of history and each rule, on normal values from a fixed seed; on top come the
 * effects below which the rule never alarms.
 */
final class Detectability {
    private static final int WITHIN_RUNS = 6;
    private static final double POWER = 0.9;

    private static final int SERIES = 300;
    private static final long SEED = 20;
    private static final double MOST_SIGMAS = 16;
    private static final double STEP_SIGMAS = 0.125;

    /** Coarse enough for the bounds of the rule that are relative to be no part of what is simulated. */
    private static final double SIGMA = 0.1;

    /** So much of sigma must a change lie above a bound for the median of a few runs to be above it in 9 of 10 cases. */
    private static final double ABOVE_BOUND = 0.7;

    /** The lowest of three runs must be above it. */
    private static final double LOWEST_ABOVE_BOUND = 1.5;

    private static final int[] LENGTHS = {7, 8, 10, 12, 15, 20, 25, 30, 45, RankSum.MOST_REFERENCE};
    private static final Map<Key, Double> SIGMAS = new ConcurrentHashMap<>();

    private Detectability() {}

    private record Key(Sensitivity sensitivity, double alpha, int runs) {}

    /**
     * As a change of the logarithm; empty where no change is sure to be found so soon.
     *
     * @param runs how many the newest are compared with
     */
    static OptionalDouble smallest(RegressionRule rule, double sigma, int runs) {
        int length = 0;
        for (int one : LENGTHS) {
            length = one <= runs ? one : length;
        }
        if (length == 0) {
            return OptionalDouble.empty();
        }
        double sigmas = SIGMAS.computeIfAbsent(
                new Key(rule.sensitivity(), rule.alpha(), length),
                key -> sigmas(rule.withSmallestEffect(0), key.runs()));
        boolean byRanks = RankSum.least(WITHIN_RUNS, length) <= rule.alpha();
        double bound = byRanks
                ? rule.smallestShift(0) + ABOVE_BOUND * sigma
                : Math.max(rule.smallestShift(0), AllAboveRule.LEAST_SHIFT) + LOWEST_ABOVE_BOUND * sigma;
        double smallest = Math.max(sigmas * sigma, bound);
        return Double.isFinite(smallest) ? OptionalDouble.of(smallest) : OptionalDouble.empty();
    }

    private static double sigmas(RegressionRule rule, int runs) {
        double low = 0;
        double high = MOST_SIGMAS;
        if (power(rule, runs, high) < POWER) {
            return Double.POSITIVE_INFINITY;
        }
        while (high - low > STEP_SIGMAS) {
            double middle = 0.5 * (low + high);
            if (power(rule, runs, middle) >= POWER) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double power(RegressionRule rule, int runs, double sigmas) {
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < SERIES; i++) {
            found += isFound(rule, runs, sigmas, random) ? 1 : 0;
        }
        return (double) found / SERIES;
    }

    private static boolean isFound(RegressionRule rule, int runs, double sigmas, Random random) {
        double[] values = new double[runs + WITHIN_RUNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = SIGMA * (random.nextGaussian() + (i < runs ? 0 : sigmas));
        }
        ChangeSearch search = new ChangeSearch(rule, new Noise());
        Segment segment = new Segment();
        PastValues past = new PastValues();
        for (int i = 0; i < values.length; i++) {
            segment.add(i, values[i]);
            past.add(values[i], values[i]);
            if (i >= runs
                    && search.find(segment, past).filter(LevelFinding::isWorse).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
