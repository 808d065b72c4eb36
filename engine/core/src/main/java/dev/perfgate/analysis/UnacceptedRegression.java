package dev.perfgate.analysis;

/** A regression that has become the level although nobody fixed or accepted it. */
final class UnacceptedRegression {
    /** The level of so many newest runs is looked at. */
    private static final int NEWEST = 8;

    private final double base;
    private final Shift shift;

    /** @param base the level before, as a turned logarithm */
    UnacceptedRegression(double base, Shift shift) {
        this.base = base;
        this.shift = shift;
    }

    Shift shift() {
        return shift;
    }

    /** The newest runs, by which the level is told. */
    int[] newest(Segment segment) {
        return segment.runs(Math.max(0, segment.size() - NEWEST), segment.size());
    }

    /** How far the newest runs lie above the level before the regression, as a logarithm. */
    double excess(Segment segment) {
        return Median.of(segment.values(), Math.max(0, segment.size() - NEWEST), segment.size()) - base;
    }
}
