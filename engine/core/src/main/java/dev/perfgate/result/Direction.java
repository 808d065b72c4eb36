package dev.perfgate.result;

/** Which way a metric is better. */
public enum Direction {
    LOWER,
    HIGHER,
    /** Neither: a count that only describes the run. */
    NONE;

    /** The contrary; none of none. */
    public Direction opposite() {
        return switch (this) {
            case LOWER -> HIGHER;
            case HIGHER -> LOWER;
            case NONE -> NONE;
        };
    }
}
