package dev.perfgate.analysis;

/** The standard normal distribution's quantile, to 0.00045 (Abramowitz and Stegun 26.2.23). */
final class NormalQuantile {
    private NormalQuantile() {}

    /** What a standard normal value exceeds with this probability, which is above 0 and at most 0.5. */
    static double exceededWith(double probability) {
        double t = Math.sqrt(-2 * Math.log(probability));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return t - above / below;
    }
}
