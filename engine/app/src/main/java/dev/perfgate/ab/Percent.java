package dev.perfgate.ab;

import dev.perfgate.unit.Unit;

/** Relative changes as people read them. */
final class Percent {
    private Percent() {}

    /** With its sign: "+7.4 %". */
    static String signed(double change) {
        if (Double.isInfinite(change) || change == -1) {
            return "unknown";
        }
        return (change > 0 ? "+" : "") + plain(change);
    }

    static String plain(double share) {
        return Unit.RATIO.format(share);
    }

    static String range(double low, double high) {
        boolean unknown = Double.isInfinite(high) || low == -1;
        return unknown ? "no interval yet" : signed(low) + " to " + signed(high);
    }
}
