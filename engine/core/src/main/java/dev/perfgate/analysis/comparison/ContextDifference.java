package dev.perfgate.analysis.comparison;

/**
 * Something besides the figures in which the runs differ.
 *
 * @param name what it is: "CPU", "revision"
 * @param effect what it means for the comparison
 * @param baseline as shown, "unknown" where it is not known
 */
public record ContextDifference(String name, Effect effect, String baseline, String candidate) {
    /** The effect of a difference on the figures. */
    public enum Effect {
        /** Other work was asked for: figures cannot be compared. */
        OTHER_WORK,
        /** Another machine measured: part of every change may be the machine's. */
        OTHER_ENVIRONMENT,
        /** What one compares runs for, such as the revision. */
        EXPECTED
    }
}
