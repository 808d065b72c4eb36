package dev.perfgate.pipeline;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Figure;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.Statistic;
import dev.perfgate.result.History;
import dev.perfgate.result.PastFigures;
import dev.perfgate.result.PastRun;
import dev.perfgate.result.PastRun.Conditions;
import dev.perfgate.result.PastRun.Standing;
import dev.perfgate.result.Run;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.store.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs before, to which those of today are added once they are judged.
 *
 * @param store empty when no history is kept
 * @param ranks percentiles that gates ask for, kept besides the usual ones
 */
record RunHistory(Optional<HistoryStore> store, Set<Double> ranks) {
    RunHistory {
        ranks = Set.copyOf(ranks);
    }

    static RunHistory of(Optional<HistoryStore> store, List<Gate> gates) {
        return new RunHistory(store, ranks(gates));
    }

    /** The percentiles that gates ask for. */
    static Set<Double> ranks(List<Gate> gates) {
        Set<Double> ranks = new HashSet<>();
        for (Gate gate : gates) {
            gate.judged()
                    .map(Figure::statistic)
                    .filter(Statistic.Percentile.class::isInstance)
                    .map(statistic -> ((Statistic.Percentile) statistic).rank())
                    .ifPresent(ranks::add);
        }
        return ranks;
    }

    boolean isKept() {
        return store.isPresent();
    }

    /**
     * Proves, before any load, that runs of these scenarios can be added.
     *
     * @throws StoreException when they cannot
     */
    void check(List<String> scenarios) {
        store.ifPresent(kept -> scenarios.forEach(kept::checkWritable));
    }

    /** Baselines in files, and the histories of these scenarios as they are now. */
    Baselines among(Baselines files, Collection<String> scenarios) {
        Map<String, History> histories = new HashMap<>();
        store.ifPresent(kept -> scenarios.forEach(scenario -> histories.put(scenario, kept.read(scenario))));
        return new Baselines() {
            @Override
            public Baseline in(Optional<String> file, String scenario) {
                return files.in(file, scenario);
            }

            @Override
            public History history(String scenario) {
                return histories.getOrDefault(scenario, History.NONE);
            }
        };
    }

    /** @throws StoreException when it cannot be written */
    void add(JudgedRun judged) {
        store.ifPresent(kept -> kept.append(line(judged, ranks)));
    }

    /** What the history keeps of a run. */
    static PastRun line(JudgedRun judged, Set<Double> ranks) {
        Run run = judged.run();
        List<String> invalid = new ArrayList<>(run.validity().reasons());
        RunExit.failureOf(run).ifPresent(invalid::add);
        return new PastRun(
                run.info(),
                run.context().source(),
                Conditions.of(run),
                new Standing(invalid, judged.outcome()),
                PastFigures.of(run, ranks));
    }
}
