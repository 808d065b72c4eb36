package dev.perfgate.benchmarks;

import java.util.Random;

/** Times as services really show them: log-normal, most near the median, a few ten times as long; always the same ones. */
public final class ServiceTimes {
    private ServiceTimes() {}

    /**
     * Times in ns.
     *
     * @param count a power of two, so that a bench can walk round by a mask
     */
    public static long[] nanos(int count, double medianMillis) {
        Random random = new Random(17);
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            nanos[i] = Math.round(medianMillis * 1e6 * Math.exp(0.5 * random.nextGaussian()));
        }
        return nanos;
    }
}
