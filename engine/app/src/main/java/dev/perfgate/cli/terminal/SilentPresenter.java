package dev.perfgate.cli.terminal;

import dev.perfgate.pipeline.Presenter;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows only problems, for scripts that want nothing but the result. */
public final class SilentPresenter implements Presenter {
    /** Or a script would seem to hang. */
    @Override
    public void waiting(String what) {
        System.err.println(what);
    }

    @Override
    public void scenarioBegins(Scenario scenario) {}

    @Override
    public void progress(Scenario scenario, Progress progress) {}

    @Override
    public void pauseBegins(Duration length, List<String> next) {}

    @Override
    public void pausing(Duration passed, Duration length) {}

    @Override
    public void runEnded(Run run, Optional<Path> report) {}

    @Override
    public void warn(String message) {
        System.err.println("WARN  " + message);
    }
}
