package dev.perfgate.pipeline;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what it is told. */
class RecordingPresenter implements Presenter {
    final List<String> told = new ArrayList<>();

    @Override
    public void waiting(String what) {
        told.add("waiting: " + what);
    }

    @Override
    public void scenarioBegins(Scenario scenario) {
        told.add("begins " + scenario.name());
    }

    @Override
    public void progress(Scenario scenario, Progress figures) {
        told.add(figures.elapsed().toSeconds() + " s");
    }

    @Override
    public void pauseBegins(Duration length, List<String> next) {
        told.add("pause before " + next);
    }

    @Override
    public void pausing(Duration passed, Duration length) {
        if (passed.compareTo(length) >= 0) {
            told.add("paused " + length.toMillis() + " ms");
        }
    }

    @Override
    public void runEnded(Run run, Optional<Path> report) {
        told.add("ended " + run.info().scenario() + " " + run.info().state());
    }

    @Override
    public void warn(String message) {
        told.add("warning " + message);
    }
}
