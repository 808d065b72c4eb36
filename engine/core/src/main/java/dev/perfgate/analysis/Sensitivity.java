package dev.perfgate.analysis;

/** How early the rule speaks, and how rarely in vain. The figures were set on real histories: see the bench's table. */
public enum Sensitivity {
    FAST(6.324555320336759e-5, 0.03, 1, 5.3),
    BALANCED(2e-5, 0.03, 1, 5.3),
    STRICT(2e-6, 0.05, 1.5, 6);

    /** The largest p that alarms: 1 in 16,000, in 50,000, in 500,000. */
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
