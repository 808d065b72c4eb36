package dev.perfgate.analysis;

/** What the regression rule says when a run joins the history. Only {@link Regression} is an alarm; it is given once per change. */
public sealed interface Decision {
    /** The run judged, counted from 0, gaps included. */
    int run();

    /** The run has no finite value. It counts as a run, and as nothing else. */
    record Gap(int run) implements Decision {}

    /**
     * Too few runs to say anything.
     *
     * @param usable how many runs so far have a value, this one included
     */
    record NotEnoughHistory(int run, int usable, int needed) implements Decision {}

    /**
     * Nothing changed that could be told from noise.
     *
     * @param smallestDetectable the smallest lasting relative change that the rule calls one, at this noise
     */
    record Steady(int run, double sigma, double smallestDetectable) implements Decision {}

    /**
     * This run alone is bad: worth a rerun on a fresh machine, not an alarm.
     *
     * @param relativeDeviation from the level before, in the metric's own terms
     * @param z the deviation in units of sigma
     */
    record Suspicious(int run, double relativeDeviation, double z, double sigma) implements Decision {}

    /** The level changed for the worse. */
    record Regression(int run, Shift shift) implements Decision {}

    /** The level changed for the better; from now on the new level is what runs are compared with. */
    record Improvement(int run, Shift shift) implements Decision {}

    /**
     * A regression reported before goes on, and is neither gone nor old enough to be the new level.
     *
     * @param kept whether this run lies nearer to the new level; else it is back, and more such runs end the regression
     */
    record StillShifted(int run, Shift since, boolean kept) implements Decision {}

    /** A regression reported before is gone: its runs count as outliers. */
    record Recovered(int run, Shift from) implements Decision {}
}
