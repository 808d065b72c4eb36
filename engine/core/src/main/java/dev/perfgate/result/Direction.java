package dev.perfgate.result;

/** Which way a metric is better. */
public enum Direction {
    LOWER,
    HIGHER,
    /** Neither: a count that only describes the run. */
    NONE
}
