package dev.perfgate.pipeline;

import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.form.GateForm;
import dev.perfgate.lock.MachineTurn;
import dev.perfgate.report.files.RunReports;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.run.AllFailingRule;
import dev.perfgate.run.EnvironmentProbe;
import dev.perfgate.run.MonitorsAndFaults;
import dev.perfgate.run.RunLife;
import dev.perfgate.run.RunListener;
import dev.perfgate.run.RunSetup;
import dev.perfgate.run.SourceProbe;
import dev.perfgate.scenario.ArtifactFolder;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SuiteScenarios;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.OutputFile;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.suite.RunHistory;
import dev.perfgate.suite.Suite;
import dev.perfgate.suite.Turn.Step;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** One scenario on the main path: prepared, run, judged and kept. It has a stop signal of its own, since several may run at once. */
final class ScenarioRun implements AutoCloseable {
    private final Step step;
    private final List<Gate> gates;
    private final Baselines baselines;
    private final RunHistory history;
    private final Optional<Path> folder;
    private final FolderStore store;
    private final MachineTurn turn;
    private final Presenter presenter;
    private final StopSignal stop = new StopSignal();
    private final StopSignal.Hearing heardFromAbove;
    private final ArtifactFolder artifacts;
    private final Execution execution;
    private final MonitorsAndFaults beside;

    private ScenarioRun(Step step, Suite suite, RunPlaces places, Presenter presenter, StopSignal above)
            throws InterruptedException {
        this.step = step;
        this.gates = suite.gatesOf(step.scenario());
        this.baselines =
                EarlierResults.beside(suite.baselines(), step.scenario().name(), places.earlierRun(step));
        this.history = suite.history();
        this.folder = places.of(step);
        this.store = places.store();
        this.turn = places.turn();
        this.presenter = presenter;
        this.heardFromAbove = above.passOnTo(stop);
        this.artifacts = folder.map(ArtifactFolder::of).orElseGet(ArtifactFolder::passing);
        this.execution = prepared(suite.scenarios());
        this.beside = watched();
    }

    private Execution prepared(SuiteScenarios all) throws InterruptedException {
        try {
            ExecutionContext alone = ExecutionContext.alone(step.scenario(), stop, presenter::waiting, artifacts);
            return step.scenario().prepare(all.context(step.scenario(), alone));
        } catch (InterruptedException | RuntimeException e) {
            artifacts.close();
            heardFromAbove.close();
            throw e;
        }
    }

    /** What is to be watched is there, too, before anything is loaded. */
    private MonitorsAndFaults watched() throws InterruptedException {
        try {
            return MonitorsAndFaults.start(step.monitors(), step.faults());
        } catch (InterruptedException | RuntimeException e) {
            heardFromAbove.close();
            execution.close();
            artifacts.close();
            throw e;
        }
    }

    /**
     * Reaches the subject, and removes what an earlier run left at the same place.
     *
     * @param above ends this run when it is given
     */
    static ScenarioRun prepare(Step step, Suite suite, RunPlaces places, Presenter presenter, StopSignal above)
            throws InterruptedException {
        ScenarioRun run = new ScenarioRun(step, suite, places, presenter, above);
        try {
            run.folder.ifPresent(run::clear);
            return run;
        } catch (StoreException e) {
            run.close();
            throw e;
        }
    }

    private void clear(Path where) {
        try {
            store.clear(where, filesBeside(where));
            artifacts.clear();
        } catch (IOException e) {
            throw StoreException.writing(where, e);
        }
    }

    private List<Path> filesBeside(Path where) {
        List<Path> files = new ArrayList<>(RunReports.files(where));
        step.scenario().view().ifPresent(view -> files.add(where.resolve(view.fileName())));
        return files;
    }

    /** Runs it to its end. What it measured is kept before anything else is made of it. */
    JudgedRun execute(boolean stopWhenAllFail) throws InterruptedException {
        presenter.scenarioBegins(step.scenario());
        Run measured = measure(stopWhenAllFail);
        Run judged = judge(measured);
        JudgedRun kept = keep(judged);
        remember(kept);
        return kept;
    }

    private Run measure(boolean stopWhenAllFail) throws InterruptedException {
        turn.look();
        Optional<Checkpoints> checkpoints = folder.map(this::checkpoints);
        List<RunListener> listeners = listeners(stopWhenAllFail);
        checkpoints.ifPresent(listeners::add);
        Run ended = new RunLife(step.scenario(), setup(), stop, beside, listeners).execute(execution);
        Run measured = checkpoints.map(kept -> kept.noted(ended)).orElse(ended);
        turn.look();
        List<String> others = turn.others();
        return others.isEmpty()
                ? measured
                : measured.withWarning(
                        "another run loaded this machine at the same time: " + String.join(", ", others));
    }

    private Checkpoints checkpoints(Path where) {
        LongSupplier cpu = ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
        return new Checkpoints(where, store, new Checkpoints.Clocks(System::nanoTime, cpu), presenter::warn);
    }

    private Run judge(Run measured) {
        return measured.withVerdicts(GateEvaluator.evaluate(gates, measured, baselines));
    }

    /** Whether it was ended because nothing succeeded: its subject is no use for what would come next. */
    boolean isHopeless() {
        return stop.reason().orElse(null) instanceof StopSignal.Reason.Hopeless;
    }

    /** What only stands in the file of a run, or is compared, is found out only where it is needed: start-up time. */
    private RunSetup setup() {
        boolean kept = folder.isPresent();
        boolean compared = history.isKept() || gates.stream().anyMatch(BaselineGate.class::isInstance);
        return new RunSetup(
                UUID.randomUUID().toString(),
                step.tags(),
                gates.stream().map(GateForm::of).toList(),
                kept || compared ? EnvironmentProbe.probe() : Environment.UNKNOWN,
                kept || history.isKept() ? SourceProbe.probe(Path.of("")) : Source.UNKNOWN,
                ToolVersion.current());
    }

    private List<RunListener> listeners(boolean stopWhenAllFail) {
        List<RunListener> listeners = new ArrayList<>();
        listeners.add((progress, soFar) -> turn.look());
        listeners.add((progress, soFar) -> presenter.progress(step.scenario(), progress));
        if (stopWhenAllFail) {
            listeners.add(new AllFailingRule(stop));
        }
        listeners.add(new StopRules(gates, stop));
        return listeners;
    }

    private JudgedRun keep(Run run) {
        try {
            folder.ifPresent(where -> store.save(where, run));
            folder.ifPresent(where -> view(where, run));
            return new JudgedRun(run, folder, Optional.empty());
        } catch (StoreException e) {
            return new JudgedRun(run, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** The run itself is safe by now. */
    private void view(Path where, Run run) {
        step.scenario().view().ifPresent(view -> {
            try {
                new OutputFile(where.resolve(view.fileName())).write(out -> out.write(view.text(run)));
            } catch (StoreException e) {
                presenter.warn(String.valueOf(e.getMessage()));
            }
        });
    }

    /** The run itself is safe by now: that later ones cannot be compared with it does not make it fail. */
    private void remember(JudgedRun judged) {
        try {
            history.add(judged);
        } catch (StoreException e) {
            presenter.warn("the run is not in the history: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        heardFromAbove.close();
        beside.close();
        execution.close();
        artifacts.close();
    }
}
