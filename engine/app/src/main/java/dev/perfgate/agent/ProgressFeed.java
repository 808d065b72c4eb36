package dev.perfgate.agent;

import dev.perfgate.pipeline.Presenter;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever listens how the present test stands. */
final class ProgressFeed implements Presenter {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressFeed.class);

    private final Set<Consumer<AgentState>> listeners = ConcurrentHashMap.newKeySet();
    private volatile AgentState now = new AgentState.Idle();

    /** What the agent is doing. */
    sealed interface AgentState {
        /** Nothing. */
        record Idle() implements AgentState {}

        /** A test was begun; nothing of it counts yet. */
        record WarmUp() implements AgentState {}

        /**
         * A level is measured.
         *
         * @param level in words: "50 %"
         * @param rate work units per second just now
         */
        record Level(String level, Duration elapsed, Duration planned, double rate) implements AgentState {}

        /** The agent is ending: nothing more will come. */
        record Ending() implements AgentState {}
    }

    AgentState now() {
        return now;
    }

    /** Hears of everything from now on. */
    void add(Consumer<AgentState> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<AgentState> listener) {
        listeners.remove(listener);
    }

    void begin() {
        tell(new AgentState.WarmUp());
    }

    void end() {
        if (!(now instanceof AgentState.Ending)) {
            tell(new AgentState.Idle());
        }
    }

    void close() {
        tell(new AgentState.Ending());
    }

    private void tell(AgentState standing) {
        now = standing;
        listeners.forEach(listener -> listener.accept(standing));
    }

    @Override
    public void progress(Scenario scenario, Progress progress) {
        String level = progress.words().stream().findFirst().orElse("");
        double rate = progress.value("units_per_sec", "");
        LOG.debug("{}: {} work units a second", level, rate);
        tell(new AgentState.Level(level, progress.elapsed(), progress.planned(), rate));
    }

    @Override
    public void waiting(String what) {}

    @Override
    public void scenarioBegins(Scenario scenario) {}

    @Override
    public void pauseBegins(Duration length, List<String> next) {}

    @Override
    public void pausing(Duration passed, Duration length) {}

    @Override
    public void runEnded(Run run, Optional<Path> report) {}

    @Override
    public void warn(String message) {
        LOG.warn("{}", message);
    }
}
