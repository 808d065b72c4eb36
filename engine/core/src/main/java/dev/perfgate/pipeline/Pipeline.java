package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problems;
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

    /** @param stop ends the present run in order, and begins no further one */
    public Pipeline(Presenter presenter, StopSignal stop) {
        this.presenter = new SerializedPresenter(presenter);
        this.stop = stop;
    }

    /**
     * Runs the scenarios of a plan in their order.
     *
     * @throws ConfigException with all problems of the plan's document; nothing was started
     * @throws StoreException when results could not be kept at the plan's place; nothing was started
     */
    public SuiteResult run(Plan plan) throws InterruptedException {
        Instant started = Instant.now();
        Suite suite = load(plan);
        try (RunPlaces places = RunPlaces.prepare(suite, plan.place(), store)) {
            plan.reports().check(suite.names());
            suite.history().check(suite.names());
            plan.reports().clear(suite.names());
            SummaryFile.write(plan.place(), started, SuiteResult.underWay(), store);
            SuiteResult result = new SuiteRun(suite, places, plan.stopWhenAllFail(), presenter, stop).run();
            return summarise(plan, started, writeReports(plan, suite, result));
        }
    }

    private static Suite load(Plan plan) {
        Problems problems = new Problems();
        return SuiteReader.read(plan.document().apply(problems), plan.selected(), problems);
    }

    /** Those that were asked for by name: that one could not be written makes a difference. */
    private SuiteResult writeReports(Plan plan, Suite suite, SuiteResult result) {
        List<Run> runs = result.runs().stream().map(JudgedRun::run).toList();
        List<String> problems = plan.reports()
                .write(runs, suite.steps().size() > 1, result.error())
                .problems();
        return problems.isEmpty() ? result : result.with(Outcome.NOT_COMPLETED, String.join("\n", problems));
    }

    private SuiteResult summarise(Plan plan, Instant started, SuiteResult result) {
        try {
            SummaryFile.write(plan.place(), started, result, store);
            return result;
        } catch (StoreException e) {
            return result.with(Outcome.NOT_COMPLETED, String.valueOf(e.getMessage()));
        }
    }
}
