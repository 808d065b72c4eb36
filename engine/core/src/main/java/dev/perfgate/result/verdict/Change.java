package dev.perfgate.result.verdict;

/**
 * How far a figure lies from what it was held against, as shares of that: 0.1 is 10 % more. NaN where something is not known.
 *
 * @param low the lower end of the 95 % interval
 * @param smallestDetectable the smallest change that could have been found
 */
public record Change(double relative, double low, double high, double smallestDetectable) {
    /** A difference of single figures, of which no interval is known. */
    public static Change of(double relative) {
        return new Change(relative, Double.NaN, Double.NaN, Double.NaN);
    }

    public static Change between(double value, double reference) {
        return of(reference == 0 ? Double.NaN : (value - reference) / Math.abs(reference));
    }
}
