package dev.perfgate.gate;

import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.Evidence;
import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Shift;
import dev.perfgate.gate.Replay.Course;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.Listing;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.unit.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why a run is held to be worse, better or as ever: one text for console, pages and machines. */
final class RegressionSentence {
    /** Levels up to here stand for zero, which has no logarithm. */
    private static final double ZERO = 1.0001e-9;

    private static final double MANY_TIMES = 9.5;

    private final RegressionGate gate;
    private final List<PastRun> timeline;

    /** @param timeline the runs compared with, and the run itself */
    RegressionSentence(RegressionGate gate, List<PastRun> timeline) {
        this.gate = gate;
        this.timeline = timeline;
    }

    String of(Reading.Found is, Course course) {
        String was = is.clause() + " " + is.unit().format(is.value()) + is.note();
        Levels levels = new Levels(Optional.of(is.unit()), is.direction());
        Decision decision = course.newest();
        if (decision instanceof Decision.Suspicious alone) {
            double level = is.value() / (1 + alone.relativeDeviation());
            return was
                    + (level <= ZERO
                            ? ", and " + is.unit().format(0)
                            : ", " + Levels.percent(alone.relativeDeviation()) + " worse than")
                    + " in the runs before" + alone(alone, course);
        }
        return was + changed(decision, levels);
    }

    /** What all figures share has no unit: only by how much it changed can be said. */
    String wholeRun(Course course, double ratio) {
        Levels levels = new Levels(Optional.empty(), Direction.LOWER);
        String opening = "the run as a whole (the machine, or everything that it measures)";
        Decision decision = course.newest();
        if (decision instanceof Decision.Suspicious alone) {
            return opening + " is " + Levels.percent(alone.relativeDeviation()) + " slower than the runs before"
                    + alone(alone, course);
        }
        return opening + " stands at " + LimitSentence.share(ratio) + " of where its history began"
                + changed(decision, levels);
    }

    private String changed(Decision decision, Levels levels) {
        if (decision instanceof Decision.Regression regression) {
            return ": the level is " + levels.change(regression.shift()) + since(regression.shift());
        }
        if (decision instanceof Decision.Improvement improvement) {
            return ": the level is " + levels.change(improvement.shift()) + since(improvement.shift());
        }
        if (decision instanceof Decision.StillShifted still) {
            String opening = still.kept()
                    ? ": the level is still "
                    : ", back near the level before; three such runs in a row end the regression, by which the level was ";
            return opening + levels.change(still.since()) + since(still.since());
        }
        Shift from = ((Decision.Recovered) decision).from();
        return ", back at the level before: the regression since "
                + BaselineSentence.run(timeline.get(from.changedAt())) + " is over";
    }

    private String since(Shift shift) {
        PastRun changed = timeline.get(shift.changedAt());
        PastRun before = timeline.get(Math.max(0, shift.changedAt() - 1));
        return " since " + BaselineSentence.run(changed) + revisions(before, changed) + "; "
                + evidence(shift.evidence())
                + "; smallest detectable change " + LimitSentence.share(shift.smallestDetectable()) + "; "
                + environment(before, changed);
    }

    private static String revisions(PastRun before, PastRun changed) {
        String from = before.source().revision();
        String to = changed.source().revision();
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        return from.equals(to)
                ? " (the run before was of the same revision)"
                : " (revisions " + BaselineSentence.shortened(from) + ".." + BaselineSentence.shortened(to) + ")";
    }

    private String evidence(Evidence evidence) {
        String p = String.format(Locale.ROOT, "%.1e", evidence.p());
        String runs = evidence.newRuns() + " runs against ";
        if (evidence instanceof Evidence.ClippedSum sum) {
            return runs + "the " + evidence.referenceRuns() + " before, clipped sum of "
                    + String.format(Locale.ROOT, "%.1f", sum.z()) + " sigma (" + sensitivity() + ")";
        }
        boolean drift = evidence instanceof Evidence.Drift;
        return runs + "the "
                + (drift
                        ? "first " + evidence.referenceRuns() + " of its level, a slow drift"
                        : evidence.referenceRuns() + " before")
                + ", exact rank p = " + p + ", " + allowed(gate.rule(Direction.LOWER));
    }

    private String allowed(RegressionRule rule) {
        return String.format(Locale.ROOT, "allowed %.1e (%s)", rule.alpha(), sensitivity());
    }

    private String sensitivity() {
        return gate.sensitivity().name().toLowerCase(Locale.ROOT);
    }

    private static String environment(PastRun before, PastRun changed) {
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

    private String alone(Decision.Suspicious alone, Course course) {
        String how = String.format(Locale.ROOT, " (%.1f sigma, where sigma is ", alone.z())
                + LimitSentence.share(alone.sigma()) + ")";
        if (isConfirmed(course)) {
            return how + ", confirmed on another machine: so was " + BaselineSentence.run(previous());
        }
        RegressionRule rule = gate.rule(Direction.LOWER);
        if (isTooSmall(alone)) {
            return how + inARow(course) + "; a change below " + LimitSentence.share(rule.smallestEffect())
                    + " is no regression to this gate";
        }
        String proof = course.suspicious() == 1
                ? "; one run is no proof"
                : inARow(course) + ", but chance is not ruled out yet (" + allowed(rule) + ")";
        return how + proof + ": run this revision again on a fresh machine, and a second such run fails";
    }

    private static String inARow(Course course) {
        return course.suspicious() == 1 ? "" : "; it is the " + ordinal(course.suspicious()) + " such run in a row";
    }

    private static String ordinal(int count) {
        boolean teen = count / 10 % 10 == 1;
        return count
                + switch (teen ? 0 : count % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private boolean isTooSmall(Decision.Suspicious alone) {
        return Math.abs(alone.relativeDeviation()) < gate.rule(Direction.LOWER).smallestEffect();
    }

    /** Whether the run before was of the same source, on another machine, and as bad: on one machine, noise would repeat itself. */
    boolean isConfirmed(Course course) {
        if (course.suspicious() < 2 || isTooSmall((Decision.Suspicious) course.newest())) {
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
                .map(RegressionSentence::accepted)
                .findFirst();
    }

    private static String accepted(HistoryDecision decision) {
        return "the level was accepted" + (decision.by().isEmpty() ? "" : " by " + decision.by()) + ": "
                + decision.reason();
    }

    String gone(List<String> gone, PastRun newest) {
        return Listing.of(gone) + FigureReader.verb(gone.size() > 1 ? "figures" : "figure") + " not measured, but "
                + (gone.size() > 1 ? "are" : "is") + " in " + BaselineSentence.run(newest);
    }

    String young(List<RunSeries> young, int usable) {
        return "of " + names(young) + " there " + (usable == 1 ? "is 1 run" : "are " + usable + " runs")
                + " with this one, and 10 are needed";
    }

    /** @param ofItsOwn whether the run as a whole changed, which is told beside */
    String steady(Map<RunSeries, Double> detectable, boolean ofItsOwn) {
        double least = Collections.min(detectable.values());
        double most = Collections.max(detectable.values());
        String range = LimitSentence.share(least).equals(LimitSentence.share(most))
                ? LimitSentence.share(least)
                : "from " + LimitSentence.share(least) + " to " + LimitSentence.share(most);
        List<RunSeries> series = List.copyOf(detectable.keySet());
        String opening = series.size() == 1
                ? figure((Reading.Found) series.get(0).reading()) + ", no regression"
                : names(series) + " show no regression";
        return opening + (ofItsOwn ? " of " + (series.size() == 1 ? "its" : "their") + " own in " : " in ")
                + timeline.size() + " runs; smallest detectable change " + range;
    }

    private static String figure(Reading.Found is) {
        return is.clause() + " " + is.unit().format(is.value()) + is.note();
    }

    private static String names(List<RunSeries> series) {
        return series.size() > 3
                ? series.size() + " figures"
                : Listing.of(series.stream().map(one -> name(one.key())).toList());
    }

    /** "response_time p95 of 'GET /a'". */
    static String name(PastFigure.Key key) {
        boolean single = key.statistic().equals(PastFigure.SINGLE);
        return key.metric()
                + (single ? "" : " " + key.statistic())
                + (key.scope().isEmpty() ? "" : " of '" + key.scope() + "'");
    }

    /**
     * A change of level in the words of its metric.
     *
     * @param unit empty where levels themselves say nothing
     */
    private record Levels(Optional<Unit> unit, Direction direction) {
        /** "12 % worse (101 ms to 113 ms, 95 % interval +9 % to +15 %)". */
        String change(Shift shift) {
            double level = shift.oldLevel() * (1 + shift.relativeShift());
            if (shift.oldLevel() <= ZERO || level <= ZERO) {
                return (isWorse(shift.relativeShift()) ? "worse (" : "better (") + format(shift.oldLevel()) + " to "
                        + format(level) + ")";
            }
            String levels = unit.isEmpty() ? "" : format(shift.oldLevel()) + " to " + format(level) + ", ";
            return percent(shift.relativeShift()) + " " + (isWorse(shift.relativeShift()) ? "worse" : "better") + " ("
                    + levels + "95 % interval " + signed(shift.interval().low()) + " to "
                    + signed(shift.interval().high()) + ")";
        }

        private boolean isWorse(double relative) {
            return direction == Direction.HIGHER ? relative < 0 : relative > 0;
        }

        private String format(double level) {
            return unit.orElse(Unit.RATIO).format(level <= ZERO ? 0 : level);
        }

        private static String signed(double relative) {
            return (relative < 0 ? "-" : "+") + percent(relative);
        }

        static String percent(double relative) {
            return relative >= MANY_TIMES
                    ? String.format(Locale.ROOT, "%,.0f times", 1 + relative)
                    : LimitSentence.share(Math.abs(relative));
        }
    }
}
