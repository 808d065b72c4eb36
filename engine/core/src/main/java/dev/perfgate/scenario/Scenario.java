package dev.perfgate.scenario;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
import java.util.Map;
import java.util.Optional;

/** One scenario, read and checked, ready to be run any number of times. */
public interface Scenario {
    String name();

    /** The name of its type. */
    String type();

    /** What it asks of its subject. */
    Workload workload();

    /** Which metrics its runs will have; empty when only a run can tell. */
    default Optional<MetricOutline> outline() {
        return Optional.empty();
    }

    /** What it consists of, in the words of its type and in their order: so many of each, such as {@code requests}. */
    default Map<String, Integer> parts() {
        return Map.of();
    }

    /**
     * Reaches the subject and opens what the load needs, without loading it yet.
     *
     * @throws SubjectUnavailableException when the subject does not answer
     */
    Execution prepare() throws InterruptedException;
}
