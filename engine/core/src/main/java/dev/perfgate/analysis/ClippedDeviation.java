package dev.perfgate.analysis;

/** Deviations count up to 2.5 sigma: beyond, one run would outvote the others. */
final class ClippedDeviation {
    static final double SIGMAS = 2.5;

    private ClippedDeviation() {}

    static double within(double z) {
        return Math.max(-SIGMAS, Math.min(SIGMAS, z));
    }
}
