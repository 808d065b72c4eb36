package dev.perfgate.jenkins.trend;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryLine;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.trend.BuildRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A history in which the runs of one build are the baselines, since the job says so. */
final class FixedBuild implements HistoryStore {
    private final HistoryStore all;
    private final int build;
    private final List<BuildRun> runs;

    /** @param runs of that build */
    FixedBuild(HistoryStore all, int build, List<BuildRun> runs) {
        this.all = all;
        this.build = build;
        this.runs = List.copyOf(runs);
    }

    @Override
    public String place() {
        return all.place();
    }

    @Override
    public List<String> scenarios() {
        return all.scenarios();
    }

    @Override
    public History read(String scenario) {
        History history = all.read(scenario);
        String run = runs.stream()
                .map(BuildRun::run)
                .filter(one -> one.scenario().equals(scenario))
                .map(one -> one.info().id())
                .findFirst()
                .orElse("build " + build);
        List<HistoryDecision> decisions = new ArrayList<>(history.decisions());
        // The job's own word comes last, and so counts.
        decisions.add(new HistoryDecision(
                HistoryDecision.Kind.SET, scenario, run, Instant.MAX, "the job: build " + build, "fixed build"));
        return new History(history.place(), history.runs(), decisions, history.notes());
    }

    @Override
    public void append(HistoryLine line) {
        all.append(line);
    }

    @Override
    public void checkWritable(String scenario) {
        all.checkWritable(scenario);
    }
}
