package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.pipeline.Outcome.JudgedRun;
import dev.perfgate.report.HtmlReport;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.run.AllFailingRule;
import dev.perfgate.run.EnvironmentProbe;
import dev.perfgate.run.RunLife;
import dev.perfgate.run.RunListener;
import dev.perfgate.run.RunSetup;
import dev.perfgate.run.SourceProbe;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The main path: everything that runs a scenario goes through {@link #run}. */
public final class Pipeline {
    /** Name of the page in a run's folder. */
    public static final String REPORT = "report.html";

    private final FolderStore store = new FolderStore();
    private final Presenter presenter;
    private final StopSignal stop;

    /** @param stop ends the present run in order, and begins no further one */
    public Pipeline(Presenter presenter, StopSignal stop) {
        this.presenter = presenter;
        this.stop = stop;
    }

    /**
     * Runs the scenarios of a plan one after the other.
     *
     * @throws ConfigException with all problems of the plan's document; nothing was started
     * @throws StoreException when results could not be kept at the plan's place; nothing was started
     */
    public Outcome run(Plan plan) throws InterruptedException {
        Instant started = Instant.now();
        Suite suite = load(plan);
        List<Optional<Path>> folders = prepareFolders(plan, suite);
        SummaryFile.write(plan.place(), started, Outcome.underWay(), store);
        Outcome outcome = runAll(plan, suite, folders);
        return summarise(plan, started, outcome);
    }

    private static Suite load(Plan plan) {
        Problems problems = new Problems();
        return SuiteReader.read(plan.document().apply(problems), plan.selected(), problems);
    }

    private Outcome summarise(Plan plan, Instant started, Outcome outcome) {
        try {
            SummaryFile.write(plan.place(), started, outcome, store);
            return outcome;
        } catch (StoreException e) {
            String error = outcome.error().orElseGet(() -> String.valueOf(e.getMessage()));
            return Outcome.unfinished(outcome.runs(), ExitCode.NOT_COMPLETED, error);
        }
    }

    private List<Optional<Path>> prepareFolders(Plan plan, Suite suite) {
        return suite.items().stream()
                .map(item -> plan.place().folderFor(item.scenario().name(), store))
                .toList();
    }

    private Outcome runAll(Plan plan, Suite suite, List<Optional<Path>> folders) throws InterruptedException {
        List<JudgedRun> runs = new ArrayList<>();
        try {
            for (int i = 0; i < suite.items().size() && goesOn(runs); i++) {
                runs.add(run(plan, suite, suite.items().get(i), folders.get(i)));
            }
        } catch (SubjectUnavailableException e) {
            return Outcome.unfinished(runs, notBegun(), e.getMessage() + "; " + e.remedy());
        }
        return runs.size() == suite.items().size() ? Outcome.of(runs) : endedEarly(runs, suite);
    }

    /** Where the results of one run could not be kept, those of the next one could not be either. */
    private boolean goesOn(List<JudgedRun> runs) {
        return stop.reason().isEmpty()
                && runs.stream().allMatch(run -> run.notKept().isEmpty());
    }

    /** A wait for the subject that somebody ended says nothing of the subject. */
    private ExitCode notBegun() {
        return isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.NOT_COMPLETED;
    }

    private boolean isInterrupted() {
        return stop.reason().orElse(null) instanceof StopSignal.Reason.Interrupted;
    }

    private Outcome endedEarly(List<JudgedRun> runs, Suite suite) {
        List<String> left = suite.items().subList(runs.size(), suite.items().size()).stream()
                .map(item -> item.scenario().name())
                .toList();
        Outcome early = Outcome.of(runs);
        String notRun = "not run any more: " + String.join(", ", left);
        return Outcome.unfinished(
                runs,
                notBegun(),
                early.error().map(error -> error + "; " + notRun).orElse(notRun));
    }

    private JudgedRun run(Plan plan, Suite suite, Suite.Item item, Optional<Path> folder) throws InterruptedException {
        List<Gate> gates = suite.gatesOf(item.scenario());
        Run measured = execute(plan, item, gates, folder);
        Run judged = measured.withVerdicts(GateEvaluator.evaluate(gates, measured));
        JudgedRun kept = keep(judged, folder);
        presenter.runEnded(judged, kept.folder().flatMap(where -> report(judged, where.resolve(REPORT))));
        return kept;
    }

    private Run execute(Plan plan, Suite.Item item, List<Gate> gates, Optional<Path> folder)
            throws InterruptedException {
        Scenario scenario = item.scenario();
        try (Execution execution = scenario.prepare(stop, presenter::waiting)) {
            folder.ifPresent(where -> store.clear(where, REPORT));
            presenter.scenarioBegins(scenario);
            return new RunLife(scenario, setup(item, gates, folder.isPresent()), stop, listeners(plan, folder))
                    .execute(execution);
        }
    }

    /** @param kept what only stands in the file of a run is found out only for one that is kept: start-up time */
    private static RunSetup setup(Suite.Item item, List<Gate> gates, boolean kept) {
        return new RunSetup(
                UUID.randomUUID().toString(),
                item.tags(),
                gates.stream().map(Gate::line).toList(),
                kept ? EnvironmentProbe.probe() : Environment.UNKNOWN,
                kept ? SourceProbe.probe(Path.of("")) : Source.UNKNOWN,
                ToolVersion.current());
    }

    private List<RunListener> listeners(Plan plan, Optional<Path> folder) {
        List<RunListener> listeners = new ArrayList<>();
        listeners.add((figures, soFar) -> presenter.progress(figures));
        folder.ifPresent(where -> listeners.add(new Checkpoints(where, store, System::nanoTime, presenter::warn)));
        if (plan.stopWhenAllFail()) {
            listeners.add(new AllFailingRule(stop));
        }
        return listeners;
    }

    /** Before the page about them is made: a page that cannot be made costs no figure. */
    private JudgedRun keep(Run run, Optional<Path> folder) {
        try {
            folder.ifPresent(where -> store.save(where, run));
            return new JudgedRun(run, folder, Optional.empty());
        } catch (StoreException e) {
            return new JudgedRun(run, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Optional<Path> report(Run run, Path file) {
        try {
            HtmlReport.write(run, file);
            return Optional.of(file);
        } catch (IOException e) {
            presenter.warn(file + " could not be written: " + e.getMessage());
            return Optional.empty();
        }
    }
}
