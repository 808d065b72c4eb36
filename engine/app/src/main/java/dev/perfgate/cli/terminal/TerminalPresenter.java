package dev.perfgate.cli.terminal;

import dev.perfgate.pipeline.Presenter;
import dev.perfgate.report.console.ConsoleProgress;
import dev.perfgate.report.console.ConsoleSummary;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.unit.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows a run on the terminal: a line while it lasts, a summary at its end. */
public final class TerminalPresenter implements Presenter {
    private final Terminal terminal;
    private final boolean quiet;
    private ConsoleProgress progress;

    /** @param quiet whether the summary is left out, since it is written elsewhere in another form */
    public TerminalPresenter(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.progress = newProgress();
    }

    private ConsoleProgress newProgress() {
        return new ConsoleProgress(terminal.redrawn(), terminal.style(), terminal.interactive());
    }

    @Override
    public void waiting(String what) {
        say(what);
    }

    /** A line of its own, after what is redrawn. */
    private void say(String line) {
        progress.end();
        terminal.out().println(line);
        terminal.out().flush();
    }

    @Override
    public void scenarioBegins(Scenario scenario) {
        if (!quiet) {
            say(scenario.name() + ": " + scenario.workload().summary());
        }
    }

    @Override
    public void progress(Scenario scenario, Progress now) {
        progress.show(scenario.name(), now);
    }

    @Override
    public void pauseBegins(Duration length, List<String> next) {
        say("pause of " + Durations.format(length) + " before " + String.join(", ", next));
    }

    @Override
    public void pausing(Duration passed, Duration length) {
        progress.showPause(passed, length);
    }

    @Override
    public void runEnded(Run run, Optional<Path> report) {
        endProgress();
        if (!quiet) {
            terminal.out().println();
            terminal.out().print(ConsoleSummary.of(run, terminal.style()));
            report.ifPresent(page ->
                    terminal.out().println("  report: " + page.toAbsolutePath().normalize()));
        }
        terminal.out().flush();
    }

    private void endProgress() {
        progress.end();
        progress = newProgress();
    }

    @Override
    public void warn(String message) {
        progress.end();
        System.err.println("WARN  " + message);
    }
}
