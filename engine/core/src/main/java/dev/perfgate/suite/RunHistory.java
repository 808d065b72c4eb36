package dev.perfgate.suite;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.effect.UndecidedRuns;
import dev.perfgate.gate.figure.FailedShare;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastFigures;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
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
public record RunHistory(Optional<HistoryStore> store, Set<Double> ranks) {
    public RunHistory {
        ranks = Set.copyOf(ranks);
    }

    public static RunHistory of(Optional<HistoryStore> store, List<Gate> gates) {
        return new RunHistory(store, ranks(gates));
    }

    /** The percentiles that gates ask for. */
    public static Set<Double> ranks(List<Gate> gates) {
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

    public boolean isKept() {
        return store.isPresent();
    }

    /**
     * Proves, before any load, that runs of these scenarios can be added.
     *
     * @throws StoreException when they cannot
     */
    public void check(List<String> scenarios) {
        store.ifPresent(kept -> scenarios.forEach(kept::checkWritable));
    }

    /** Baselines in files, and the histories of these scenarios as they are now. */
    public Baselines among(Baselines files, Collection<String> scenarios) {
        Optional<String> buildNumber = BuildNumber.laterThanFirst(System::getenv);
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

            @Override
            public Optional<String> buildsBefore(String scenario) {
                return buildNumber.map(number -> "this is build " + number);
            }
        };
    }

    /** @throws StoreException when it cannot be written */
    public void add(JudgedRun judged) {
        store.ifPresent(kept -> kept.append(line(judged, ranks)));
    }

    /** What says nothing of the service, since too many requests failed, is nothing to compare with. */
    private static List<PastFigure> soundFigures(Run run, Set<Double> ranks) {
        return PastFigures.of(run, ranks).stream()
                .filter(figure -> FailedShare.objection(
                                figure.key().metric(), figure.key().scope(), run)
                        .isEmpty())
                .toList();
    }

    /** What the history keeps of a run. */
    public static PastRun line(JudgedRun judged, Set<Double> ranks) {
        Run run = judged.run();
        List<String> invalid = new ArrayList<>(run.validity().reasons());
        RunOutcome.failureOf(run).ifPresent(invalid::add);
        return new PastRun(
                run.info(),
                run.context().source(),
                Conditions.of(run),
                new End(invalid, judged.outcome(), UndecidedRuns.of(run.verdicts())),
                soundFigures(run, ranks));
    }
}
