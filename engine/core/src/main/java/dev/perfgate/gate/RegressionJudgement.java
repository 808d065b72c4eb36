package dev.perfgate.gate;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.Shift;
import dev.perfgate.gate.Replay.Course;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.Listing;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a {@link RegressionGate} says of a run: a verdict for each figure that changed, and one for all that did not. */
final class RegressionJudgement {
    private final RegressionGate gate;
    private final Run run;
    private final History history;
    private final ComparableRuns peers;
    private final List<RunSeries> judged;
    private final Replay replay;
    private final RegressionSentence sentence;

    /** @param size of the change, as a logarithm without its sign */
    private record Changed(Verdict verdict, double size) {
        static final Comparator<Changed> WORST_FIRST = Comparator.comparing(
                        (Changed one) -> one.verdict().consequence())
                .thenComparingDouble(Changed::size)
                .reversed();
    }

    RegressionJudgement(RegressionGate gate, Run run, History history) {
        this.gate = gate;
        this.run = run;
        this.history = history;
        peers = ComparableRuns.of(run, history);
        judged = RunSeries.of(gate, run);
        replay = Replay.of(gate, withOthers(), peers.runs(), run.info().started(), history.decisions());
        sentence = new RegressionSentence(gate, timeline());
    }

    /** What the run shares is told from all of its figures, whichever the gate judges. */
    private List<RunSeries> withOthers() {
        Map<PastFigure.Key, RunSeries> all = new LinkedHashMap<>();
        RunSeries.every(run).forEach(series -> all.put(series.key(), series));
        judged.stream()
                .filter(series -> series.metric().direction() != Direction.NONE)
                .forEach(series -> all.putIfAbsent(series.key(), series));
        return List.copyOf(all.values());
    }

    private List<PastRun> timeline() {
        List<PastRun> timeline = new ArrayList<>(peers.runs());
        End end = new End(List.of(), Outcome.PASS);
        timeline.add(new PastRun(run.info(), run.context().source(), Conditions.of(run), end, List.of()));
        return timeline;
    }

    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        wholeRun().ifPresent(verdicts::add);
        List<Changed> changed = new ArrayList<>();
        List<RunSeries> steady = new ArrayList<>();
        List<RunSeries> young = new ArrayList<>();
        for (RunSeries series : judged) {
            if (!(series.reading() instanceof Reading.Found found)) {
                unanswered((Reading.Unanswered) series.reading()).ifPresent(verdicts::add);
            } else if (found.direction() == Direction.NONE) {
                verdicts.add(undirected(found));
            } else {
                Decision decision = replay.of(series.key()).newest();
                if (decision instanceof Decision.Steady) {
                    steady.add(series);
                } else if (decision instanceof Decision.NotEnoughHistory) {
                    young.add(series);
                } else {
                    changed.add(new Changed(changed(found, replay.of(series.key())), size(decision)));
                }
            }
        }
        changed.sort(Changed.WORST_FIRST);
        changed.forEach(one -> verdicts.add(one.verdict()));
        gone().ifPresent(verdicts::add);
        if (!young.isEmpty()) {
            verdicts.add(verdict(Status.NOT_ENOUGH_HISTORY, young(young), value(young)));
        }
        if (!steady.isEmpty()) {
            verdicts.add(verdict(Status.PASS, steady(steady), value(steady)));
        }
        return verdicts.isEmpty() ? List.of(nothing()) : verdicts;
    }

    /** Only a change: that the run as a whole is as ever goes without saying. */
    private Optional<Verdict> wholeRun() {
        Course common = replay.common();
        boolean told = common.newest() instanceof Decision.Gap
                || common.newest() instanceof Decision.NotEnoughHistory
                || common.newest() instanceof Decision.Steady;
        return told
                ? Optional.empty()
                : Optional.of(
                        verdict(status(common), sentence.wholeRun(common, replay.commonRatio()), replay.commonRatio())
                                .against(baseline(common.newest())));
    }

    private static double size(Decision decision) {
        double alone = decision instanceof Decision.Suspicious suspicious ? suspicious.relativeDeviation() : 0;
        return Math.abs(Math.log1p(shift(decision).map(Shift::relativeShift).orElse(alone)));
    }

    private Verdict changed(Reading.Found is, Course course) {
        return verdict(status(course), sentence.of(is, course), is.value()).against(baseline(course.newest()));
    }

    /** The newest run of the level that the run is compared with: the last one before the change, or before the run itself. */
    private String baseline(Decision decision) {
        int newest = peers.runs().size() - 1;
        int before =
                shift(decision).map(shift -> Math.max(0, shift.changedAt() - 1)).orElse(newest);
        return peers.runs().get(before).info().id();
    }

    private static Optional<Shift> shift(Decision decision) {
        if (decision instanceof Decision.Regression regression) {
            return Optional.of(regression.shift());
        }
        if (decision instanceof Decision.Improvement improvement) {
            return Optional.of(improvement.shift());
        }
        return decision instanceof Decision.StillShifted still ? Optional.of(still.since()) : Optional.empty();
    }

    private Status status(Course course) {
        Decision decision = course.newest();
        if (decision instanceof Decision.Improvement) {
            return Status.IMPROVED;
        }
        Optional<Status> bad = bad(decision, course);
        // Other work was asked for: what changed may be the work.
        return bad.map(status -> peers.likeWork() ? status : Status.NOT_COMPARABLE)
                .orElse(Status.PASS);
    }

    private Optional<Status> bad(Decision decision, Course course) {
        if (decision instanceof Decision.Regression) {
            return Optional.of(accepted() ? Status.WARN : Status.FAIL);
        }
        if (decision instanceof Decision.StillShifted still) {
            return Optional.of(still.kept() && !accepted() ? Status.FAIL : Status.WARN);
        }
        if (decision instanceof Decision.Suspicious) {
            return Optional.of(sentence.isConfirmed(course) && !accepted() ? Status.FAIL : Status.WARN);
        }
        return Optional.empty();
    }

    /** Whether somebody accepted the level of this very run after it had been judged. */
    private boolean accepted() {
        return sentence.acceptance(history).isPresent();
    }

    private Optional<Verdict> unanswered(Reading.Unanswered reading) {
        // Of every metric: one that was never there is not missed; see gone().
        return gate.judged().isEmpty()
                ? Optional.empty()
                : Optional.of(verdict(reading.status(), reading.reason(), Double.NaN));
    }

    private Verdict undirected(Reading.Found found) {
        String label = found.clause().replaceFirst(" (was|were)$", "");
        return verdict(
                Status.ERROR,
                label + " is neither better nor worse when it changes, so it has no regression: write 'within 10 % of "
                        + "previous' for a figure that must stay",
                found.value());
    }

    /** What the run before had and this one has not. */
    private Optional<Verdict> gone() {
        if (peers.runs().isEmpty()) {
            return Optional.empty();
        }
        PastRun newest = peers.runs().get(peers.runs().size() - 1);
        Set<PastFigure.Key> there = judged.stream()
                .filter(series -> series.reading() instanceof Reading.Found)
                .map(RunSeries::key)
                .collect(Collectors.toSet());
        List<String> gone = newest.figures().stream()
                .filter(figure -> Double.isFinite(figure.value()) && isMeant(figure))
                .map(PastFigure::key)
                .filter(key -> !there.contains(key))
                .filter(key -> !run.context().workload().leftOut().contains(key.scope()))
                .map(RegressionSentence::name)
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(verdict(Status.MISSING, sentence.gone(gone, newest), Double.NaN)
                        .against(newest.info().id()));
    }

    private boolean isMeant(PastFigure figure) {
        PastFigure.Key key = figure.key();
        if (gate.judged().isEmpty()) {
            return figure.direction() != Direction.NONE
                    && RunSeries.isUsual(key)
                    && RunSeries.isMeant(key, gate.target());
        }
        // What a single figure of the whole run lacks, its reading has said.
        Figure named = gate.judged().get();
        return gate.target().request().isPresent()
                && FigureReader.metric(named, run)
                        .filter(metric -> metric.name().equals(key.metric()))
                        .isPresent()
                && key.statistic().equals(named.statistic().key())
                && RunSeries.isMeant(key, gate.target());
    }

    private Verdict nothing() {
        Reading reading = gate.judged()
                .map(figure -> FigureReader.readAll(figure, gate.target(), run).get(0))
                .orElse(Reading.missing("the run has no figure that has a better and a worse"));
        String reason = reading instanceof Reading.Unanswered unanswered ? unanswered.reason() : "nothing was judged";
        return verdict(Status.MISSING, reason, Double.NaN);
    }

    private String young(List<RunSeries> young) {
        int most = young.stream()
                .mapToInt(series ->
                        ((Decision.NotEnoughHistory) replay.of(series.key()).newest()).usable())
                .max()
                .orElse(0);
        return sentence.young(young, most);
    }

    private String steady(List<RunSeries> steady) {
        Map<RunSeries, Double> detectable = new LinkedHashMap<>();
        steady.forEach(series -> detectable.put(
                series, ((Decision.Steady) replay.of(series.key()).newest()).smallestDetectable()));
        return sentence.steady(detectable, wholeRun().isPresent());
    }

    private static double value(List<RunSeries> series) {
        return series.size() == 1 ? series.get(0).value() : Double.NaN;
    }

    private Verdict verdict(Status status, String reason, double value) {
        List<String> notes = new ArrayList<>();
        notes.add(reason);
        if (!peers.note().isEmpty()) {
            notes.add(peers.note());
        }
        sentence.acceptance(history).filter(accepted -> status == Status.WARN).ifPresent(notes::add);
        if (!history.notes().isEmpty()) {
            notes.add(Listing.ofLines(history.notes()));
        }
        return gate.heading().verdict(status, String.join("; ", notes), value);
    }
}
