package dev.perfgate.jenkins.record;

/** What a verdict does to the build, mildest first. */
public enum Effect {
    /** It is shown. */
    NOTE("Only note it"),
    /** The build, and in a Pipeline the stage, is unstable, and goes on. */
    UNSTABLE("Mark the build unstable"),
    /** In a Pipeline the step fails; a freestyle build has failed. */
    FAILURE("Fail the build");

    private final String displayName;

    Effect(String displayName) {
        this.displayName = displayName;
    }

    /** For forms. */
    public String getDisplayName() {
        return displayName;
    }

    Effect or(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
