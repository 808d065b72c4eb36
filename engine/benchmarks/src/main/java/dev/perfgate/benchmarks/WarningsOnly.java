package dev.perfgate.benchmarks;

import dev.perfgate.pipeline.Presenter;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows nothing but what went wrong. */
final class WarningsOnly implements Presenter {
    @Override
    public void waiting(String what) {}

    @Override
    public void scenarioBegins(Scenario scenario) {
        System.out.println(scenario.workload().summary());
    }

    @Override
    public void progress(Scenario scenario, Progress progress) {
        // Progress costs time on a machine that measures.
    }

    @Override
    public void pauseBegins(Duration length, List<String> next) {}

    @Override
    public void pausing(Duration passed, Duration length) {}

    @Override
    public void runEnded(Run run, Optional<Path> report) {
        run.validity().reasons().forEach(this::warn);
        run.validity().warnings().forEach(this::warn);
    }

    @Override
    public void warn(String message) {
        System.err.println("WARN  " + message);
    }
}
