package dev.perfgate.scenario;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of scenario, such as {@code http}; implementations are found by {@link java.util.ServiceLoader}. */
public interface ScenarioType {
    /** The word by which {@code type:} chooses it. */
    String name();

    /** Its keys, for editors: all that {@link #read} knows. */
    default SchemaFragment schema() {
        return SchemaFragment.NONE;
    }

    /** Its part in a first perf.yml; empty where the wizard does not offer the type. */
    default Optional<ScenarioDraft> draft() {
        return Optional.empty();
    }

    /** What a section stands for, where that may be more than one scenario; each of its parts is then {@link #read}. */
    default ScenarioSequence series(Section section) {
        return ScenarioSequence.of(section);
    }

    /** Its keys that a front end may give in place of what a scenario says, such as {@code run --users 5}. */
    default Set<String> overridable() {
        return Set.of();
    }

    /**
     * A scenario with other values.
     *
     * @param values of keys that are {@link #overridable}; their places tell where they were given
     * @param problems gets those values of which the scenario has no use
     */
    default MappingNode overridden(String name, MappingNode scenario, MappingNode values, Problems problems) {
        return scenario.with(values);
    }

    /** What a scenario leaves open, to be asked where there is a person to ask. */
    default List<Question> open(MappingNode scenario) {
        return List.of();
    }

    /** What is wrong with the answer to one of its questions. */
    default List<Problem> objections(Question question, String answer) {
        return List.of();
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
