package dev.perfgate.scenario;

import dev.perfgate.result.Measurements;
import dev.perfgate.result.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The measurements of an execution.
 *
 * @param completion how it ended, as far as it can tell itself
 * @param warnings what a reader should know although the run counts
 */
public record Measured(
        Instant started, Instant ended, Measurements measurements, Completion completion, List<String> warnings) {
    public Measured {
        warnings = List.copyOf(warnings);
    }

    /** Completed, or invalid. */
    public Measured(Instant started, Instant ended, Measurements measurements, Validity validity) {
        this(started, ended, measurements, Completion.unless(validity.reasons()), validity.warnings());
    }

    /** Whether the figures are the subject's. */
    public Validity validity() {
        return new Validity(completion instanceof Completion.Invalid invalid ? invalid.reasons() : List.of(), warnings);
    }

    public Measured with(Measurements other) {
        return new Measured(started, ended, other, completion, warnings);
    }

    /** With warnings after its own. */
    public Measured warning(List<String> further) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(further);
        return new Measured(started, ended, measurements, completion, all);
    }
}
