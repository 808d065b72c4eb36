package dev.perfgate.scenario;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** The file of an earlier tool that its runs have, too. */
    default Optional<RunView> view() {
        return Optional.empty();
    }

    /**
     * Reaches the subject, waits until it is ready and sets it up, without loading it yet.
     *
     * @param stop ends a wait early; what is thrown then says that nothing was loaded
     * @param waiting is told in one line what a long wait is for, when it gets long and now and then afterwards
     * @throws SubjectUnavailableException when the subject does not answer, or could not be set up
     */
    Execution prepare(StopSignal stop, Consumer<String> waiting) throws InterruptedException;
}
