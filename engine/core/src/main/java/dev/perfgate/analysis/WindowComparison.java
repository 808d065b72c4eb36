package dev.perfgate.analysis;

/** New runs against reference runs, each in order: what every test of the rule asks of two groups. */
final class WindowComparison {
    private static final double KEPT_BY_NEWEST = 0.4;

    final SortedWindow recent = new SortedWindow(RankSum.MOST_NEW);
    final SortedWindow reference = new SortedWindow(RankSum.MOST_REFERENCE);

    /** From the reference's median to the new runs'. */
    double shift() {
        return recent.median() - reference.median();
    }

    /** Whether a change may be there at all: large enough, and kept by the newest run. */
    boolean isWorthTesting(double smallestShift, double newest) {
        double shift = shift();
        return Math.abs(shift) >= smallestShift
                && (newest - reference.median()) * Math.signum(shift) >= KEPT_BY_NEWEST * Math.abs(shift);
    }

    /** The exact one-sided p, towards the side on which the new runs lie. */
    double p() {
        double above = recent.pairsAbove(reference);
        double pairs = (double) recent.size() * reference.size();
        return RankSum.upperTail(recent.size(), reference.size(), shift() > 0 ? above : pairs - above);
    }
}
