package dev.perfgate.analysis;

import java.util.Optional;
import java.util.OptionalInt;

/** The regression rule's answer for a run that joins the history. Only {@link Regression} is an alarm; it is given once per change. */
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
     * @param sigma the relative noise of one run
     */
    record Steady(int run, double sigma) implements Decision {}

    /**
     * This run alone is bad: worth a rerun on a fresh machine, not an alarm.
     *
     * @param relativeDeviation from the level before, in the metric's own terms
     * @param z the deviation in units of sigma
     * @param mounting what it and the runs just before it show together, where that is more
     */
    record Suspicious(int run, double relativeDeviation, double z, double sigma, Optional<Shift> mounting)
            implements Decision {}

    /**
     * The newest runs are worse than those before, and too few to prove it: no alarm yet.
     *
     * @param since from the level before to that of the newest runs
     */
    record Mounting(int run, Shift since) implements Decision {}

    /** The level changed for the worse. */
    record Regression(int run, Shift shift) implements Decision {}

    /**
     * Worse than the runs before, but back where the level was before it improved: a passing improvement is no level to keep.
     *
     * @param improvedAt the run from which on the level was better; empty where no improvement was reported
     */
    record Returned(int run, Shift shift, OptionalInt improvedAt) implements Decision {}

    /** Worse only relative to the run's other metrics, which got better: as measured, this one did not get worse. */
    record RelativelyWorse(int run, Shift shift) implements Decision {}

    /**
     * As steady as its level is, the level is that of a regression which nobody fixed or accepted.
     *
     * @param level of the newest runs as measured, in the metric's own unit
     * @param relativeExcess from the level before the regression, in the metric's own terms
     */
    record NotAccepted(int run, Shift since, double level, double relativeExcess) implements Decision {}

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
