package dev.perfgate.gate;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.Evidence;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Shift;
import dev.perfgate.gate.Replay.Course;
import dev.perfgate.result.Direction;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.HistoryTrend;
import dev.perfgate.result.verdict.RunReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the statistics decided, as verdicts keep it: runs by their ids, not by their places. */
final class RegressionTrend {
    /** Levels up to here stand for zero, which has no logarithm. */
    private static final double ZERO = 1.0001e-9;

    private final RegressionRule rule;
    private final List<PastRun> timeline;

    /** @param timeline the runs compared with, and the run itself */
    RegressionTrend(RegressionGate gate, List<PastRun> timeline) {
        this.rule = gate.rule(Direction.LOWER);
        this.timeline = timeline;
    }

    int runs() {
        return timeline.size();
    }

    /**
     * Of a decision that is no gap, and neither steady nor too young.
     *
     * @param detector that has decided
     */
    HistoryTrend of(Course course, RegressionDetector detector, Direction direction) {
        Decision decision = course.newest();
        Optional<Shift> mounting = mounting(course);
        if (mounting.isPresent()) {
            return shifted(HistoryTrend.ShiftState.MOUNTING, mounting.get(), direction)
                    .runsUntilAlarm(detector.runsUntilAlarm(mounting.get()));
        }
        if (decision instanceof Decision.Suspicious alone) {
            Optional<RunReference> confirmedBy =
                    isConfirmed(course) ? Optional.of(RunReferences.of(previous())) : Optional.empty();
            return new HistoryTrend.Outlier(alone.z(), alone.sigma(), course.suspicious(), confirmedBy, rule());
        }
        if (decision instanceof Decision.Recovered recovered) {
            return new HistoryTrend.Recovered(
                    RunReferences.of(timeline.get(recovered.from().changedAt())));
        }
        if (decision instanceof Decision.StillShifted still) {
            return shifted(
                    still.kept() ? HistoryTrend.ShiftState.LASTING : HistoryTrend.ShiftState.RETURNING,
                    still.since(),
                    direction);
        }
        if (decision instanceof Decision.Returned back) {
            return shifted(HistoryTrend.ShiftState.BACK, back.shift(), direction)
                    .improved(back.improvedAt().stream()
                            .mapToObj(place -> RunReferences.of(timeline.get(place)))
                            .findFirst());
        }
        if (decision instanceof Decision.RelativelyWorse relative) {
            return shifted(HistoryTrend.ShiftState.RELATIVE, relative.shift(), direction);
        }
        if (decision instanceof Decision.NotAccepted kept) {
            return shifted(HistoryTrend.ShiftState.UNACCEPTED, kept.since(), direction)
                    .newLevel(level(kept.level()));
        }
        return shifted(HistoryTrend.ShiftState.NEW, shift(decision).orElseThrow(), direction);
    }

    /** What the newest runs show together, where that is more than the newest alone, or than what confirms it. */
    Optional<Shift> mounting(Course course) {
        if (course.newest() instanceof Decision.Mounting mounting) {
            return Optional.of(mounting.since());
        }
        return course.newest() instanceof Decision.Suspicious alone && !isConfirmed(course)
                ? alone.mounting()
                : Optional.empty();
    }

    static Optional<Shift> shift(Decision decision) {
        if (decision instanceof Decision.Regression regression) {
            return Optional.of(regression.shift());
        }
        if (decision instanceof Decision.Improvement improvement) {
            return Optional.of(improvement.shift());
        }
        if (decision instanceof Decision.StillShifted still) {
            return Optional.of(still.since());
        }
        if (decision instanceof Decision.Mounting mounting) {
            return Optional.of(mounting.since());
        }
        if (decision instanceof Decision.Returned back) {
            return Optional.of(back.shift());
        }
        if (decision instanceof Decision.RelativelyWorse relative) {
            return Optional.of(relative.shift());
        }
        return decision instanceof Decision.NotAccepted kept ? Optional.of(kept.since()) : Optional.empty();
    }

    /** By how much, where the decision tells. */
    Optional<Change> change(Course course, RegressionDetector detector) {
        Decision decision = course.newest();
        Optional<Shift> shift = mounting(course).or(() -> shift(decision));
        if (decision instanceof Decision.Suspicious alone && shift.isEmpty()) {
            return Optional.of(Change.of(alone.relativeDeviation()));
        }
        if (decision instanceof Decision.NotAccepted kept) {
            return Optional.of(Change.of(kept.relativeExcess()));
        }
        return shift.map(one -> new Change(
                one.relativeShift(),
                one.interval().low(),
                one.interval().high(),
                detector.smallestDetectable().orElse(Double.NaN)));
    }

    private HistoryTrend.Shifted shifted(HistoryTrend.ShiftState course, Shift shift, Direction direction) {
        PastRun changed = timeline.get(shift.changedAt());
        PastRun before = timeline.get(Math.max(0, shift.changedAt() - 1));
        double relative = shift.relativeShift();
        return new HistoryTrend.Shifted(
                course,
                level(shift.oldLevel()),
                level(shift.newLevel()),
                direction == Direction.HIGHER ? relative < 0 : relative > 0,
                RunReferences.of(before),
                RunReferences.of(changed),
                Optional.empty(),
                OptionalInt.empty(),
                evidence(shift.evidence()),
                rule(),
                differences(before, changed));
    }

    private static double level(double level) {
        return level <= ZERO ? 0 : level;
    }

    static HistoryTrend.ShiftEvidence evidence(Evidence evidence) {
        if (evidence instanceof Evidence.ClippedSum sum) {
            return new HistoryTrend.ShiftEvidence(
                    HistoryTrend.ShiftEvidence.Test.CLIPPED_SUM, sum.newRuns(), sum.referenceRuns(), sum.z());
        }
        HistoryTrend.ShiftEvidence.Test test = HistoryTrend.ShiftEvidence.Test.RANK;
        if (evidence instanceof Evidence.Drift) {
            test = HistoryTrend.ShiftEvidence.Test.DRIFT;
        } else if (evidence instanceof Evidence.AllAbove) {
            test = HistoryTrend.ShiftEvidence.Test.ALL_ABOVE;
        }
        return new HistoryTrend.ShiftEvidence(test, evidence.newRuns(), evidence.referenceRuns(), evidence.p());
    }

    HistoryTrend.Rule rule() {
        return new HistoryTrend.Rule(
                rule.sensitivity().name().toLowerCase(Locale.ROOT), rule.alpha(), rule.smallestEffect());
    }

    private static String differences(PastRun before, PastRun changed) {
        boolean sameTool = before.info().toolVersion().equals(changed.info().toolVersion());
        String tool = sameTool
                ? ""
                : ", measured by Perfgate " + before.info().toolVersion() + " there, "
                        + changed.info().toolVersion() + " here";
        String from = before.conditions().host();
        String to = changed.conditions().host();
        String host = from.equals(to) ? "" : ", on host " + to + " after " + from;
        return ComparableRuns.difference(before.conditions(), changed.conditions()) + host + tool;
    }

    /** Whether the run before was of the same source, on another machine, and as bad: on one machine, noise would repeat itself. */
    boolean isConfirmed(Course course) {
        Decision.Suspicious alone = (Decision.Suspicious) course.newest();
        if (course.suspicious() < 2 || Math.abs(alone.relativeDeviation()) < rule.smallestEffect()) {
            return false;
        }
        PastRun now = timeline.get(timeline.size() - 1);
        String revision = now.source().revision();
        return !revision.isEmpty()
                && revision.equals(previous().source().revision())
                && !now.conditions().host().equals(previous().conditions().host());
    }

    private PastRun previous() {
        return timeline.get(timeline.size() - 2);
    }

    /** Who accepted the level of the newest run, if somebody did. */
    Optional<String> acceptance(History history) {
        String id = timeline.get(timeline.size() - 1).info().id();
        return history.decisions().stream()
                .filter(decision ->
                        decision.kind() == Kind.ACCEPT && decision.run().equals(id))
                .map(RegressionTrend::accepted)
                .findFirst();
    }

    private static String accepted(HistoryDecision decision) {
        return "the level was accepted" + (decision.by().isEmpty() ? "" : " by " + decision.by()) + ": "
                + decision.reason();
    }
}
