package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problems;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import java.time.Instant;

/** The main path: everything that runs a scenario goes through {@link #run}. */
public final class Pipeline {
    /** Name of the page in a run's folder. */
    public static final String REPORT = "report.html";

    private final FolderStore store = new FolderStore();
    private final Presenter presenter;
    private final StopSignal stop;

    /** @param stop ends the present run in order, and begins no further one */
    public Pipeline(Presenter presenter, StopSignal stop) {
        this.presenter = new OneAtATime(presenter);
        this.stop = stop;
    }

    /**
     * Runs the scenarios of a plan in their order.
     *
     * @throws ConfigException with all problems of the plan's document; nothing was started
     * @throws StoreException when results could not be kept at the plan's place; nothing was started
     */
    public Outcome run(Plan plan) throws InterruptedException {
        Instant started = Instant.now();
        Suite suite = load(plan);
        RunPlaces places = RunPlaces.prepare(suite, plan.place(), store);
        SummaryFile.write(plan.place(), started, Outcome.underWay(), store);
        Outcome outcome = new SuiteRun(suite, places, plan.stopWhenAllFail(), presenter, stop).run();
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
}
