package dev.perfgate.load;

import java.time.Duration;

/**
 * A part of a load that changes over time.
 *
 * @param level to which the number of users, or the rate, goes evenly from the level before
 * @param step whether it jumps there at once instead, and stays
 */
public record Stage(Duration duration, double level, boolean step) {
    public Stage {
        if (duration.isZero() || duration.isNegative() || !(level >= 0) || Double.isInfinite(level)) {
            throw new IllegalArgumentException("duration " + duration + ", level " + level);
        }
    }

    String description() {
        return (step ? "step to " : "to ") + level + " in " + duration;
    }
}
