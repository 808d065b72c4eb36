package dev.perfgate.scenario;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
import java.time.Duration;
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

    /** How long a run of it takes, when that is known before. */
    default Optional<Duration> length() {
        return Optional.empty();
    }

    /** From which everything comes that is random in it. */
    default long seed() {
        return 1;
    }

    /** The file of an earlier tool that its runs have, too. */
    default Optional<RunView> view() {
        return Optional.empty();
    }

    /**
     * Reaches the subject, waits until it is ready and sets it up, without loading it yet.
     *
     * @throws SubjectUnavailableException when the subject does not answer, or could not be set up
     */
    Execution prepare(ExecutionContext context) throws InterruptedException;
}
