package dev.perfgate.pipeline;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows people how the main path goes on. Scenarios may run at once; calls never overlap all the same. */
public interface Presenter {
    /** A scenario cannot begin yet; says in one line what it waits for. */
    void waiting(String what);

    void scenarioBegins(Scenario scenario);

    /** About once a second, how a running scenario stands. */
    void progress(Scenario scenario, Progress progress);

    /**
     * Nothing is loaded for a while.
     *
     * @param next names of the scenarios that load after it
     */
    void pauseBegins(Duration length, List<String> next);

    /** About once a second, how much of a pause between scenarios has passed. */
    void pausing(Duration passed, Duration length);

    /**
     * A run has ended and was judged.
     *
     * @param report the page that shows it, if it was kept
     */
    void runEnded(Run run, Optional<Path> report);

    /** Something went wrong that does not end the run. */
    void warn(String message);
}
