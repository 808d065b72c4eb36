package dev.perfgate.scenario;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
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

    /**
     * Reaches the subject and opens what the load needs, without loading it yet.
     *
     * @throws SubjectUnavailableException when the subject does not answer
     */
    Execution prepare() throws InterruptedException;
}
