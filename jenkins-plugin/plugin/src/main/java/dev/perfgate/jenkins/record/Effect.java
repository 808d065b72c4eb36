package dev.perfgate.jenkins.record;

import dev.perfgate.result.Outcome;

/** The effect of a verdict on the build, mildest first. */
public enum Effect {
    /** It is shown. */
    NOTE("Only note it", Outcome.PASS),
    /** The build, and in a Pipeline the stage, is unstable, and goes on. */
    UNSTABLE("Mark the build unstable", Outcome.WARN),
    /** In a Pipeline the step fails; a freestyle build has failed. */
    FAILURE("Fail the build", Outcome.FAIL);

    private final String displayName;
    private final Outcome outcome;

    Effect(String displayName, Outcome outcome) {
        this.displayName = displayName;
        this.outcome = outcome;
    }

    /** For forms. */
    public String getDisplayName() {
        return displayName;
    }

    /** What is at least said of that which had the effect. */
    Outcome outcome() {
        return outcome;
    }

    Effect or(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
