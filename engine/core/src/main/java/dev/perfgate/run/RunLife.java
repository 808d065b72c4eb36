package dev.perfgate.run;

import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason;
import dev.perfgate.unit.Durations;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One execution of a scenario, from its start to the run that is left of it. */
public final class RunLife {
    private final Scenario scenario;
    private final RunSetup setup;
    private final StopSignal stop;
    private final Workload workload;
    private final MonitorsAndFaults beside;
    private final List<RunListener> listeners;

    /** @param beside started, and closed by whoever has started it */
    public RunLife(
            Scenario scenario, RunSetup setup, StopSignal stop, MonitorsAndFaults beside, List<RunListener> listeners) {
        this.beside = beside;
        this.scenario = scenario;
        this.setup = setup;
        this.stop = stop;
        this.workload = scenario.workload();
        this.listeners = List.copyOf(listeners);
    }

    /** Runs the prepared execution to its end, and makes a run of what it measured; not judged yet. */
    public Run execute(Execution execution) throws InterruptedException {
        RunControl control = new RunControl(execution.dials(), Clock.systemUTC());
        Measured own = execution.run(new Life(control));
        beside.end();
        Measured measured = whole(own, control);
        return stop.reason()
                .map(reason -> run(withEvent(measured, reason), state(reason)))
                .orElseGet(() -> completed(measured));
    }

    /** What the execution measured, with all that went on beside it. */
    private Measured whole(Measured own, RunControl control) {
        Measured measured = beside.addedTo(own);
        List<Event> turns = control.events(own.started());
        return turns.isEmpty() ? measured : withEvents(measured, turns);
    }

    private static Measured withEvents(Measured measured, List<Event> more) {
        List<Event> events = new ArrayList<>(measured.measurements().events());
        events.addAll(more);
        events.sort(Comparator.comparingDouble(Event::second));
        return measured.with(measured.measurements().withEvents(events));
    }

    /** Hears the execution, and tells the listeners. */
    private final class Life implements Observer {
        private final RunControl control;

        Life(RunControl control) {
            this.control = control;
        }

        @Override
        public void begins() {
            beside.begin();
            listeners.forEach(listener -> listener.begins(control));
        }

        @Override
        public void progress(Progress own, Supplier<Measured> soFar) {
            Progress progress = own.with(beside.live());
            listeners.forEach(listener ->
                    listener.progress(progress, () -> run(whole(soFar.get(), control), RunState.PARTIAL)));
        }
    }

    private Run run(Measured measured, RunState state) {
        RunInfo info = new RunInfo(
                setup.id(),
                scenario.name(),
                scenario.type(),
                measured.started(),
                measured.ended(),
                state,
                setup.toolVersion());
        RunContext context = new RunContext(setup.tags(), setup.source(), setup.environment(), workload);
        return new Run(info, context, measured.validity(), measured.measurements(), setup.gates(), List.of());
    }

    private Run completed(Measured measured) {
        Completion completion = measured.completion();
        return run(
                completion.reason().isEmpty()
                        ? measured
                        : withEvent(measured, Run.NOT_COMPLETED, completion.reason(), Optional.empty()),
                completion.state());
    }

    private static RunState state(Reason reason) {
        if (reason instanceof Reason.SubjectFailed) {
            return RunState.SUBJECT_FAILED;
        }
        return reason instanceof Reason.Interrupted ? RunState.INTERRUPTED : RunState.STOPPED;
    }

    private static String eventKind(Reason reason) {
        if (reason instanceof Reason.SubjectFailed) {
            return Run.NOT_COMPLETED;
        }
        return reason instanceof Reason.Interrupted ? "interrupted" : Event.STOPPED;
    }

    private static Measured withEvent(Measured measured, Reason reason) {
        Optional<StoppedBy> cause =
                reason instanceof Reason.GateFailed gate ? Optional.of(gate.cause()) : Optional.empty();
        return withEvent(measured, eventKind(reason), reason.text(), cause);
    }

    /** At its end. */
    private static Measured withEvent(Measured measured, String kind, String text, Optional<StoppedBy> cause) {
        Measurements all = measured.measurements();
        List<Event> events = new ArrayList<>(all.events());
        double second = Durations.toSeconds(Duration.between(measured.started(), measured.ended()));
        events.add(new Event(second, second, kind, text, cause));
        return measured.with(all.withEvents(events));
    }
}
