package dev.perfgate.gate;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.Shift;
import dev.perfgate.gate.RegressionEvidence.FigureCourse;
import dev.perfgate.gate.Replay.Course;
import dev.perfgate.gate.figure.FailedShare;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.HistoryTrend;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.text.Listing;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
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
    private final List<RunSeries> meant;
    private final List<RunSeries> judged;
    private final Replay replay;
    private final RegressionTrend trend;

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
        meant = RunSeries.of(gate, run);
        judged = DistinctFigures.of(meant, run);
        replay = Replay.of(gate, withOthers(), peers.runs(), run.info().started(), history.decisions());
        trend = new RegressionTrend(gate, timeline());
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
        End end = new End(List.of(), Outcome.PASS, List.of());
        timeline.add(new PastRun(run.info(), run.context().source(), Conditions.of(run), end, List.of()));
        return timeline;
    }

    RegressionEvidence evidence() {
        List<PastRun> timeline = timeline();
        List<FigureCourse> courses = new ArrayList<>();
        for (RunSeries series : judged) {
            if (series.reading() instanceof Reading.Found found && found.direction() != Direction.NONE) {
                courses.add(FigureCourse.of(
                        found.actual(), replay.of(series.key()), replay.detector(series.key()), timeline));
            }
        }
        return new RegressionEvidence(
                history.place(),
                history.before(run.info()).size(),
                peers.runs().stream().map(RunReferences::of).toList(),
                peers.note(),
                trend.rule(),
                gate.gatedMetrics(),
                courses);
    }

    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        wholeRun().ifPresent(verdicts::add);
        List<Changed> changed = new ArrayList<>();
        List<RunSeries> steady = new ArrayList<>();
        List<RunSeries> young = new ArrayList<>();
        List<RunSeries> unlike = new ArrayList<>();
        unsound().ifPresent(verdicts::add);
        for (RunSeries series : judged) {
            if (!(series.reading() instanceof Reading.Found found)) {
                unanswered((Reading.Unanswered) series.reading()).ifPresent(verdicts::add);
            } else if (found.direction() == Direction.NONE) {
                verdicts.add(undirected(found));
            } else if (peers.onlyOtherWork()) {
                unlike.add(series);
            } else {
                Decision decision = replay.of(series.key()).newest();
                if (decision instanceof Decision.Steady) {
                    steady.add(series);
                } else if (decision instanceof Decision.NotEnoughHistory) {
                    young.add(series);
                } else {
                    Verdict verdict = changed(
                            found.actual(), found.direction(), replay.of(series.key()), replay.detector(series.key()));
                    changed.add(new Changed(verdict, size(decision)));
                }
            }
        }
        changed.sort(Changed.WORST_FIRST);
        changed.forEach(one -> verdicts.add(one.verdict()));
        gone().ifPresent(verdicts::add);
        if (!unlike.isEmpty()) {
            verdicts.add(unlike(unlike));
        }
        if (!young.isEmpty()) {
            verdicts.add(young(young));
        }
        if (!steady.isEmpty()) {
            verdicts.add(steady(steady));
        }
        return verdicts.isEmpty() ? List.of(nothing()) : verdicts;
    }

    /** Of every metric: those of requests of which too many failed. */
    private Optional<Verdict> unsound() {
        List<RunSeries> unsound = judged.stream().filter(this::isUnsound).toList();
        if (gate.judged().isPresent() || unsound.isEmpty()) {
            return Optional.empty();
        }
        Verdict first = unjudged((Reading.Unanswered) unsound.get(0).reading());
        if (unsound.size() == 1) {
            return Optional.of(first);
        }
        List<String> others = unsound.subList(1, unsound.size()).stream()
                .map(series -> judged(series.key()).name())
                .toList();
        return Optional.of(
                first.withNote(new VerdictNote(VerdictNote.Kind.LIKEWISE, "the same holds for " + Listing.of(others))));
    }

    private boolean isUnsound(RunSeries series) {
        return series.reading() instanceof Reading.Unanswered
                && FailedShare.objection(series.key().metric(), series.key().scope(), run)
                        .isPresent();
    }

    /** Only a change: that the run as a whole is as ever goes without saying. */
    private Optional<Verdict> wholeRun() {
        Course common = replay.common();
        boolean told = common.newest() instanceof Decision.Gap
                || common.newest() instanceof Decision.NotEnoughHistory
                || common.newest() instanceof Decision.Steady;
        return told
                ? Optional.empty()
                : Optional.of(changed(
                        Actual.of(JudgedFigure.WHOLE_RUN, replay.commonRatio(), Unit.RATIO),
                        Direction.LOWER,
                        common,
                        replay.commonDetector()));
    }

    private static double size(Decision decision) {
        double alone = decision instanceof Decision.Suspicious suspicious ? suspicious.relativeDeviation() : 0;
        return Math.abs(Math.log1p(
                RegressionTrend.shift(decision).map(Shift::relativeShift).orElse(alone)));
    }

    private Verdict changed(Actual actual, Direction direction, Course course, RegressionDetector detector) {
        Against against = new Against.History(trend.of(course, detector, direction), baseline(course.newest()));
        Verdict verdict = verdict(status(course, detector), Optional.of(actual), against);
        return trend.change(course, detector).map(verdict::withChange).orElse(verdict);
    }

    /** The newest run of the level that the run is compared with: the last one before the change, or before the run itself. */
    private String baseline(Decision decision) {
        int newest = peers.runs().size() - 1;
        int before = RegressionTrend.shift(decision)
                .map(shift -> Math.max(0, shift.changedAt() - 1))
                .orElse(newest);
        return peers.runs().get(before).info().id();
    }

    private Status status(Course course, RegressionDetector detector) {
        Decision decision = course.newest();
        if (gate.untilAccepted() && detector.unaccepted().isPresent() && !accepted()) {
            return Status.FAIL;
        }
        if (decision instanceof Decision.Improvement) {
            return Status.IMPROVED;
        }
        return bad(decision, course).orElse(Status.PASS);
    }

    private Optional<Status> bad(Decision decision, Course course) {
        if (decision instanceof Decision.Regression) {
            return Optional.of(accepted() ? Status.WARN : Status.FAIL);
        }
        if (decision instanceof Decision.StillShifted still) {
            return Optional.of(still.kept() && !accepted() ? Status.FAIL : Status.WARN);
        }
        if (decision instanceof Decision.Suspicious) {
            return Optional.of(trend.isConfirmed(course) && !accepted() ? Status.FAIL : Status.WARN);
        }
        boolean told = decision instanceof Decision.Mounting
                || decision instanceof Decision.Returned
                || decision instanceof Decision.RelativelyWorse
                || decision instanceof Decision.NotAccepted;
        return told ? Optional.of(Status.WARN) : Optional.empty();
    }

    /** Whether somebody accepted the level of this very run after it had been judged. */
    private boolean accepted() {
        return trend.acceptance(history).isPresent();
    }

    private Optional<Verdict> unanswered(Reading.Unanswered reading) {
        // Of every metric: one that was never there is not missed; see gone().
        return gate.judged().isEmpty() ? Optional.empty() : Optional.of(unjudged(reading));
    }

    private Verdict unjudged(Reading.Unanswered reading) {
        return verdict(reading.status(), reading.actual(), new Against.Nothing(reading.reason()));
    }

    private Verdict undirected(Reading.Found found) {
        String why = found.actual().figure().name()
                + " is neither better nor worse when it changes, so it has no regression: write 'within 10 % of "
                + "previous' for a figure that must stay";
        return verdict(Status.ERROR, Optional.of(found.actual()), new Against.Nothing(why));
    }

    /** What the run before had and this one has not. */
    private Optional<Verdict> gone() {
        if (peers.runs().isEmpty()) {
            return Optional.empty();
        }
        PastRun newest = peers.runs().get(peers.runs().size() - 1);
        Set<PastFigure.Key> there = meant.stream()
                .filter(series -> series.reading() instanceof Reading.Found || isUnsound(series))
                .map(RunSeries::key)
                .collect(Collectors.toSet());
        List<JudgedFigure> gone = newest.figures().stream()
                .filter(figure -> Double.isFinite(figure.value()) && isMeant(figure))
                .map(PastFigure::key)
                .filter(key -> !there.contains(key))
                .filter(key -> !run.context().workload().leftOut().contains(key.scope()))
                .map(RegressionJudgement::judged)
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(verdict(
                        Status.MISSING,
                        Optional.empty(),
                        new Against.History(
                                new HistoryTrend.Gone(gone, RunReferences.of(newest)),
                                newest.info().id())));
    }

    private static JudgedFigure judged(PastFigure.Key key) {
        String metric =
                KnownMetrics.find(key.metric()).map(MetricDefinition::label).orElse(key.metric());
        boolean single = key.statistic().equals(PastFigure.SINGLE);
        return new JudgedFigure(
                key.metric(), key.statistic(), metric + (single ? "" : " " + key.statistic()), key.scope());
    }

    private boolean isMeant(PastFigure figure) {
        PastFigure.Key key = figure.key();
        if (gate.judged().isEmpty()) {
            return figure.direction() != Direction.NONE
                    && RunSeries.isUsual(key, run)
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
        return reading instanceof Reading.Unanswered unanswered
                ? unjudged(unanswered)
                : unjudged(new Reading.Unanswered(Status.MISSING, "nothing was judged"));
    }

    /** Of other work nothing is known, neither that it is worse nor that it is not. */
    private Verdict unlike(List<RunSeries> unlike) {
        return verdict(
                Status.NOT_COMPARABLE, only(unlike), new Against.Nothing(ComparableRuns.otherWork(run, history)));
    }

    private Verdict young(List<RunSeries> young) {
        int most = 0;
        int needed = 0;
        for (RunSeries series : young) {
            Decision.NotEnoughHistory decision =
                    (Decision.NotEnoughHistory) replay.of(series.key()).newest();
            most = Math.max(most, decision.usable());
            needed = decision.needed();
        }
        return verdict(
                Status.NOT_ENOUGH_HISTORY,
                only(young),
                new Against.History(new HistoryTrend.TooShort(figures(young), most, needed)));
    }

    private Verdict steady(List<RunSeries> steady) {
        DoubleSummaryStatistics detectable = steady.stream()
                .flatMapToDouble(series -> replay.detector(series.key()).smallestDetectable().stream())
                .summaryStatistics();
        boolean known = detectable.getCount() == steady.size();
        HistoryTrend found = new HistoryTrend.Steady(
                figures(steady),
                trend.runs(),
                known ? detectable.getMin() : Double.NaN,
                known ? detectable.getMax() : Double.NaN,
                wholeRun().isPresent());
        return verdict(Status.PASS, only(steady), new Against.History(found))
                .withChange(new Change(Double.NaN, Double.NaN, Double.NaN, known ? detectable.getMax() : Double.NaN));
    }

    private static List<JudgedFigure> figures(List<RunSeries> series) {
        return series.stream().map(RunSeries::actual).map(Actual::figure).toList();
    }

    private static Optional<Actual> only(List<RunSeries> series) {
        return series.size() == 1 ? Optional.of(series.get(0).actual()) : Optional.empty();
    }

    private Verdict verdict(Status status, Optional<Actual> actual, Against against) {
        Verdict verdict = gate.heading().verdict(status, actual, against);
        if (!peers.note().isEmpty()) {
            verdict = verdict.withNote(new VerdictNote(VerdictNote.Kind.COMPARED_WITH, peers.note()));
        }
        Optional<String> accepted = trend.acceptance(history);
        if (status == Status.WARN && accepted.isPresent()) {
            verdict = verdict.withNote(new VerdictNote(VerdictNote.Kind.ACCEPTED, accepted.get()));
        }
        return history.notes().isEmpty()
                ? verdict
                : verdict.withNote(new VerdictNote(VerdictNote.Kind.HISTORY, Listing.ofLines(history.notes())));
    }
}
