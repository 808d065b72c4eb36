package dev.perfgate.result;

import java.util.Objects;

/**
 * The current value of a figure, for progress.
 *
 * @param part which of the run's parts it speaks of; empty for the whole run
 * @param value in the definition's unit; NaN where nothing was measured in the newest interval
 */
public record LiveValue(SeriesDefinition definition, String part, double value) {
    public LiveValue {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(part, "part");
    }

    /** A value of the run as a whole. */
    public LiveValue(SeriesDefinition definition, double value) {
        this(definition, "", value);
    }
}
