package dev.perfgate.scenario;

import dev.perfgate.config.Section;
import java.time.Duration;
import java.util.List;

/**
 * The scenarios that one section stands for, in the order in which they run; mostly it is just one.
 *
 * @param coolDown between two of them
 */
public record ScenarioSequence(List<Part> parts, Duration coolDown) {
    public ScenarioSequence {
        parts = List.copyOf(parts);
    }

    /**
     * One of them.
     *
     * @param suffix what its name has beyond that of the section
     * @param section what it is read from
     */
    public record Part(String suffix, Section section) {}

    /** The section is one scenario. */
    public static ScenarioSequence of(Section section) {
        return new ScenarioSequence(List.of(new Part("", section)), Duration.ZERO);
    }
}
