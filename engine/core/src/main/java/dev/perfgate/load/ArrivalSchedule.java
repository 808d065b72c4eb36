package dev.perfgate.load;

import dev.perfgate.load.LoadCurve.Span;
import java.util.List;

/**
 * Start times of an open load's iterations. The nth begins when the integral of the rate has reached n, so that their number follows from the
 * curve alone. To be asked with rising numbers; every answer is computed from the start, so that no rounding adds up.
 */
public final class ArrivalSchedule {
    /** What rounding may add to the integral, as a share of it: an arrival of its own would come of it. */
    private static final double ROUNDING = 1e-12;

    private final List<Span> pieces;
    private final double[] before;
    private final double total;
    private int at;

    public ArrivalSchedule(LoadCurve rate) {
        pieces = rate.pieces();
        before = new double[pieces.size()];
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            before[i] = sum;
            sum += (pieces.get(i).from() + pieces.get(i).to())
                    / 2
                    * pieces.get(i).nanos()
                    / 1e9;
        }
        total = sum * (1 - ROUNDING);
    }

    /** Up to which number there are arrivals. */
    public double total() {
        return total;
    }

    /**
     * When the integral reaches a number, in nanoseconds since the load's start.
     *
     * @param number below {@link #total}, and not below that of the last time
     */
    public long atNanos(double number) {
        while (at + 1 < before.length && number >= before[at + 1]) {
            at++;
        }
        Span piece = pieces.get(at);
        double nanos = nanosIn(piece, number - before[at]);
        return piece.startNanos() + Math.min((long) nanos, piece.nanos() - 1);
    }

    /** Solves {@code from t + (to - from) / (2 length) t^2 = arrivals}, in the form that loses no digits when the slope is small. */
    private static double nanosIn(Span piece, double arrivals) {
        double from = piece.from();
        if (from == piece.to()) {
            return arrivals * 1e9 / from;
        }
        if (arrivals == 0) {
            return 0;
        }
        double slope = (piece.to() - from) * 1e9 / piece.nanos();
        double rateThen = Math.sqrt(Math.max(0, from * from + 2 * slope * arrivals));
        return 2 * arrivals / (from + rateThen) * 1e9;
    }
}
