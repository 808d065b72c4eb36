package dev.perfgate.scenario;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * The environment of an execution.
 *
 * @param stop asks it to end in order, also while it is still being prepared; what is thrown then says that nothing was loaded
 * @param clock by which it waits
 * @param seed of everything that is random in it
 * @param waiting is told in one line what a long wait is for, when it gets long and now and then afterwards
 * @param artifacts takes the files that it makes
 * @param others starts other scenarios of the suite
 */
public record ExecutionContext(
        StopSignal stop,
        RunClock clock,
        long seed,
        Consumer<String> waiting,
        ArtifactFolder artifacts,
        ScenarioStarter others) {
    public ExecutionContext {
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(artifacts, "artifacts");
        Objects.requireNonNull(others, "others");
    }

    /** Of a scenario that is run by itself, and of which nothing is kept. */
    public static ExecutionContext alone(Scenario scenario, StopSignal stop, Consumer<String> waiting) {
        return alone(scenario, stop, waiting, ArtifactFolder.passing());
    }

    /** Of a scenario that is run by itself, by the system's time. */
    public static ExecutionContext alone(
            Scenario scenario, StopSignal stop, Consumer<String> waiting, ArtifactFolder artifacts) {
        return new ExecutionContext(
                stop, RunClock.system(stop), scenario.seed(), waiting, artifacts, ScenarioStarter.NONE);
    }
}
