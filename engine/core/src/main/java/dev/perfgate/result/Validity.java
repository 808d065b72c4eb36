package dev.perfgate.result;

import java.util.List;

/**
 * Whether the figures are the subject's.
 *
 * @param reasons why they are not; none when the run is valid
 * @param warnings what a reader should know although the run counts
 */
public record Validity(List<String> reasons, List<String> warnings) {
    public static final Validity VALID = new Validity(List.of(), List.of());

    public Validity {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    public boolean valid() {
        return reasons.isEmpty();
    }
}
