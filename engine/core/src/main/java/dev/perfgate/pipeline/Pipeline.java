package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.lock.LockChoice;
import dev.perfgate.lock.LockWait;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.suite.Suite;
import dev.perfgate.suite.SuiteReader;
import java.time.Instant;
import java.util.List;

/** The main path: everything that runs a scenario goes through {@link #run}. */
public final class Pipeline {
    private final FolderStore store = new FolderStore();
    private final Presenter presenter;
    private final StopSignal stop;
    private final LockChoice locks;

    /**
     * @param stop ends the present run in order, and begins no further one
     * @param locks how it keeps out of the way of other runs
     */
    public Pipeline(Presenter presenter, StopSignal stop, LockChoice locks) {
        this.presenter = new SerializedPresenter(presenter);
        this.stop = stop;
        this.locks = locks;
    }

    /** One that neither waits for other runs nor is known to them. */
    public Pipeline(Presenter presenter, StopSignal stop) {
        this(presenter, stop, LockChoice.NONE);
    }

    /**
     * Runs the scenarios of a plan in their order. Each run is measured, judged, stored and reported before the next one begins.
     *
     * @throws ConfigException with all problems of the plan's document; nothing was started
     * @throws StoreException when results could not be kept at the plan's place; nothing was started
     * @throws dev.perfgate.lock.LockException when other runs did not end in time; nothing was started
     */
    public SuiteResult run(Plan plan) throws InterruptedException {
        Instant started = Instant.now();
        Suite suite = validate(plan, load(plan));
        try (RunPlaces places = prepare(plan, suite, started)) {
            SuiteResult executed = execute(plan, suite, places);
            SuiteResult reported = report(plan, suite, executed);
            return store(plan, started, reported);
        }
    }

    /** A document with the problems that it had so far. */
    private record Loaded(MappingNode document, Problems problems) {}

    private static Loaded load(Plan plan) {
        Problems problems = new Problems();
        return new Loaded(plan.document().apply(problems), problems);
    }

    private static Suite validate(Plan plan, Loaded loaded) {
        return SuiteReader.read(loaded.document(), plan.selected(), loaded.problems());
    }

    /** All that could keep the results from being written is found out before anything is loaded. */
    private RunPlaces prepare(Plan plan, Suite suite, Instant started) throws InterruptedException {
        LockWait wait = new LockWait(
                locks.longestWait(), presenter::waiting, () -> stop.reason().isPresent());
        RunPlaces places = RunPlaces.prepare(suite, plan.place(), store, wait);
        try {
            plan.reports().check(suite.names());
            suite.history().check(suite.names());
            plan.reports().clear(suite.names());
            SummaryFile.write(plan.place(), started, SuiteResult.underWay(), store);
            places.takeTurn(locks, wait);
            return places;
        } catch (InterruptedException | RuntimeException e) {
            places.close();
            throw e;
        }
    }

    private SuiteResult execute(Plan plan, Suite suite, RunPlaces places) throws InterruptedException {
        return new SuiteRun(suite, places, plan.stopWhenAllFail(), presenter, stop).run();
    }

    /** Those that were asked for by name: that one could not be written makes a difference. */
    private SuiteResult report(Plan plan, Suite suite, SuiteResult result) {
        List<Run> runs = result.runs().stream().map(JudgedRun::run).toList();
        List<String> problems = plan.reports()
                .write(runs, suite.steps().size() > 1, result.error())
                .problems();
        return problems.isEmpty() ? result : result.with(Outcome.NOT_COMPLETED, String.join("\n", problems));
    }

    private SuiteResult store(Plan plan, Instant started, SuiteResult result) {
        try {
            SummaryFile.write(plan.place(), started, result, store);
            return result;
        } catch (StoreException e) {
            return result.with(Outcome.NOT_COMPLETED, String.valueOf(e.getMessage()));
        }
    }
}
