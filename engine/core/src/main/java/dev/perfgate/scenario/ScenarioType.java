package dev.perfgate.scenario;

import dev.perfgate.config.Section;
import java.util.Optional;

/** A kind of scenario, such as {@code http}; implementations are found by {@link java.util.ServiceLoader}. */
public interface ScenarioType {
    /** The word by which {@code type:} chooses it. */
    String name();

    /** What a section stands for, where that may be more than one scenario; each of its parts is then {@link #read}. */
    default ScenarioSequence series(Section section) {
        return ScenarioSequence.of(section);
    }

    /**
     * Reads a scenario's section; problems are recorded in the section. The keys that all types share ({@code type}, {@code
     * tags}) have been read already; the caller reports unknown keys afterwards.
     *
     * @param name the scenario's name
     * @return empty only when there were problems
     */
    Optional<Scenario> read(String name, Section section);
}
