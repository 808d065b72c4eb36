package dev.perfgate.analysis;

/** How early the rule speaks, and how rarely in vain. The figures were set on real histories: see the bench's table. */
public enum Sensitivity {
    FAST(3.1622776601683795e-5, 0.03, 1, 5.3),
    BALANCED(1e-5, 0.03, 1, 5.3),
    STRICT(1e-6, 0.05, 1.5, 6);

    /** The largest p that alarms: 10^-4.5, 10^-5, 10^-6. */
    final double alpha;
    /** The smallest relative change that alarms, unless the gate names one. */
    final double smallestEffect;
    /** The smallest change in units of the noise. */
    final double smallestSigmas;
    /** What the clipped sum of a young segment must reach, in standard deviations. */
    final double clippedSum;

    Sensitivity(double alpha, double smallestEffect, double smallestSigmas, double clippedSum) {
        this.alpha = alpha;
        this.smallestEffect = smallestEffect;
        this.smallestSigmas = smallestSigmas;
        this.clippedSum = clippedSum;
    }
}
