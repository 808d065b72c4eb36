package dev.perfgate.pipeline;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets the scenarios of one turn, each in its own thread, speak to a presenter one after the other. */
record SerializedPresenter(Presenter presenter) implements Presenter {
    @Override
    public void waiting(String what) {
        synchronized (presenter) {
            presenter.waiting(what);
        }
    }

    @Override
    public void scenarioBegins(Scenario scenario) {
        synchronized (presenter) {
            presenter.scenarioBegins(scenario);
        }
    }

    @Override
    public void progress(Scenario scenario, Progress progress) {
        synchronized (presenter) {
            presenter.progress(scenario, progress);
        }
    }

    @Override
    public void pauseBegins(Duration length, List<String> next) {
        synchronized (presenter) {
            presenter.pauseBegins(length, next);
        }
    }

    @Override
    public void pausing(Duration passed, Duration length) {
        synchronized (presenter) {
            presenter.pausing(passed, length);
        }
    }

    @Override
    public void runEnded(Run run, Optional<Path> report) {
        synchronized (presenter) {
            presenter.runEnded(run, report);
        }
    }

    @Override
    public void warn(String message) {
        synchronized (presenter) {
            presenter.warn(message);
        }
    }
}
