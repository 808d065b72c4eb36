package dev.perfgate.load;

import dev.perfgate.load.LoadCurve.Span;
import java.util.List;

/**
 * How many users a closed load has at each instant: the whole ones of its curve, whose corners are whole numbers. All in
 * nanoseconds since the load's start, and exact: no two ways of asking give different answers.
 */
public final class UserSchedule {
    /** What is asked for never happens. */
    public static final long NEVER = Long.MAX_VALUE;

    private final List<Slope> slopes;

    public UserSchedule(LoadCurve curve) {
        slopes = curve.pieces().stream().map(Slope::of).toList();
    }

    /** The users at an instant; after the last piece those at its end. */
    public long usersAt(long nanos) {
        Slope last = slopes.get(0);
        for (Slope slope : slopes) {
            if (slope.start <= nanos) {
                last = slope;
            }
        }
        return last.usersAt(nanos - last.start);
    }

    /** The first instant, after one at which there are neither, with fewer users than {@code least} or more than {@code most}. */
    public long leaves(long after, long least, long most) {
        for (Slope slope : slopes) {
            if (slope.start + slope.nanos > after) {
                long first = slope.leaves(after - slope.start, least, most);
                if (first != NEVER) {
                    return slope.start + first;
                }
            }
        }
        return NEVER;
    }

    /** A piece of the curve; in it all instants count from its start. */
    private record Slope(long start, long nanos, long from, long to) {
        static Slope of(Span piece) {
            return new Slope(piece.startNanos(), piece.nanos(), Math.round(piece.from()), Math.round(piece.to()));
        }

        private long change() {
            return Math.abs(to - from);
        }

        long usersAt(long at) {
            if (at >= nanos) {
                return to;
            }
            // Nearly right by floating point, then put right by what is exact.
            long changed = (long) ((double) change() * at / nanos);
            while (changed > 0 && changesAt(changed) > at) {
                changed--;
            }
            while (changed < change() && changesAt(changed + 1) <= at) {
                changed++;
            }
            return to > from ? from + changed : from - changed;
        }

        /** @param after negative when the instant lies before this piece */
        long leaves(long after, long least, long most) {
            if (after < 0 && (from < least || from > most)) {
                return 0;
            }
            if (to > from && to > most) {
                return ifWithin(changesAt(most + 1 - from));
            }
            return to < from && to < least ? ifWithin(changesAt(from - least + 1)) : NEVER;
        }

        /** Its end belongs to the next piece already. */
        private long ifWithin(long at) {
            return at < nanos ? at : NEVER;
        }

        /** When the nth user has come, or has gone: of a curve that falls only part of a user is left, and that is none. */
        private long changesAt(long nth) {
            return to > from ? ceiling(nth) : floor(nth - 1) + 1;
        }

        /** part * nanos / change, without leaving the range of a long: part is at most change, and change at most 10 million. */
        private long floor(long part) {
            return part * (nanos / change()) + part * (nanos % change()) / change();
        }

        private long ceiling(long part) {
            boolean exact = part * (nanos % change()) % change() == 0;
            return floor(part) + (exact ? 0 : 1);
        }
    }
}
