package dev.perfgate.jenkins.trend;

import dev.perfgate.gate.Baselines;
import dev.perfgate.jenkins.record.BuildName;
import dev.perfgate.jenkins.record.RunsBefore;
import dev.perfgate.pipeline.GivenHistory;
import dev.perfgate.result.Run;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.trend.BuildRun;
import dev.perfgate.trend.HistoryWindow;
import dev.perfgate.trend.TrendIndex;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The baseline of a build's record, and the index to which its runs are added. */
public final class BuildTrend implements RunsBefore {
    /** Some file systems know the time of a file to the second. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private final JobTrend own;
    private final int build;
    private final String record;
    private final Compared compared;
    private final Duration running;
    private final Consumer<String> log;

    /** The runs to compare with. */
    public sealed interface Compared {
        /**
         * Runs of a job, as its words say.
         *
         * @param name of another job; empty for the build's own
         */
        record WithJob(JobTrend job, String name, BaselineWords words) implements Compared {}

        /** The other job is not there for this build. */
        record WithNothing(String job, String problem, String remedy) implements Compared {}
    }

    /**
     * @param own of the build's job
     * @param running for how long the build has been running
     * @param log takes what went wrong without changing the result
     */
    public BuildTrend(
            JobTrend own, int build, String record, Compared compared, Duration running, Consumer<String> log) {
        this.own = own;
        this.build = build;
        this.record = record;
        this.compared = compared;
        this.running = running;
        this.log = log;
    }

    @Override
    public Baselines baselines() {
        try {
            if (compared instanceof Compared.WithJob with) {
                return baselines(with);
            }
            Compared.WithNothing without = (Compared.WithNothing) compared;
            return new UnreadableBaselines(without.job() + ": " + without.problem() + "; " + without.remedy());
        } catch (StoreException e) {
            return new UnreadableBaselines(String.valueOf(e.getMessage()));
        }
    }

    private Baselines baselines(Compared.WithJob with) {
        with.job().ensureWhole();
        TrendIndex index = with.job().index();
        BaselineWords words = with.words();
        return switch (words.kind()) {
            case BUILD -> ofBuild(index, words);
            case BRANCH -> given(index, HistoryWindow.USUAL.withBranch(words.name()), words);
            default -> given(index, HistoryWindow.USUAL, words);
        };
    }

    private Baselines given(TrendIndex index, HistoryWindow window, BaselineWords words) {
        return new GivenHistory(index.history(build, record, window), words.choice());
    }

    private Baselines ofBuild(TrendIndex index, BaselineWords words) {
        List<BuildRun> runs = index.ofBuild(words.number(), record);
        if (runs.isEmpty()) {
            return new UnreadableBaselines(index.name() + ": build " + words.number() + " has no result of '" + record
                    + "' (any more); name another build, or accept a level as the baseline");
        }
        Set<String> ids = Set.copyOf(
                runs.stream().map(one -> one.run().info().id()).distinct().toList());
        HistoryWindow window = new HistoryWindow(HistoryWindow.USUAL.newest(), Set.of(), ids);
        HistoryStore all = index.history(build, record, window);
        return new GivenHistory(new FixedBuild(all, words.number(), runs), words.choice());
    }

    @Override
    public Map<String, BuildName> buildsOf(Set<String> runs) {
        if (runs.isEmpty() || !(compared instanceof Compared.WithJob with)) {
            return Map.of();
        }
        try {
            Map<String, BuildName> named = new HashMap<>();
            with.job()
                    .index()
                    .buildsOf(runs)
                    .forEach((run, number) -> named.put(run, new BuildName(with.name(), number)));
            return named;
        } catch (StoreException e) {
            tell("cannot link the baseline builds: " + e.getMessage());
            return Map.of();
        }
    }

    @Override
    public Map<String, Integer> recordedBefore(Set<String> runs) {
        try {
            own.ensureWhole();
            Map<String, Integer> before = new HashMap<>(own.index().buildsOf(runs));
            before.values().removeIf(number -> number == build);
            return before;
        } catch (StoreException e) {
            tell("cannot check whether an earlier build recorded the same: " + e.getMessage());
            return Map.of();
        }
    }

    @Override
    public boolean wasThereBefore(Duration age) {
        return age.compareTo(running.plus(ROUNDED)) > 0;
    }

    @Override
    public void tell(String text) {
        log.accept(text);
    }

    /** The run is with the build already: what cannot be added now is there when the index is made anew. */
    @Override
    public void remember(Run judged) {
        try {
            own.add(KeptBuilds.result(build, record, judged));
        } catch (StoreException e) {
            tell("the run of '" + judged.info().scenario() + "' was not added to the job's trends: " + e.getMessage());
        }
    }
}
