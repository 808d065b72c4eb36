package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Watched;
import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Against.Stretch;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Ends a load when a condition lasts: {@code checkout: stop when p99 > 2 s for 10 s}.
 *
 * @param stops whether the run ends when it does; else it is judged at the run's end
 */
public record StopGate(GateHeader heading, StopCondition condition, boolean stops) implements Gate {
    public StopGate {
        heading = heading.of(Kind.STOP);
        Objects.requireNonNull(condition, "condition");
    }

    @Override
    public String rule() {
        return stops ? "stop when " + condition.written() : condition.writtenAsFailure() + ", continue as failed";
    }

    @Override
    public StopGate under(GateHeader other) {
        return new StopGate(other, condition, stops);
    }

    @Override
    public Optional<Figure> judged() {
        return Optional.of(condition.figure());
    }

    /** To be asked after every second of a run; a live run has a figure a second. */
    public StopWatch watch() {
        return new StopWatch(condition, 1);
    }

    /** The cause that a run tells of which this gate ends. */
    public StoppedBy stopping(StopWatch watch, Stretch held) {
        return new StoppedBy(
                heading.reference(), held.fromSecond(), held.toSecond(), watch.extreme(), watch.extremeSecond());
    }

    /** What it says of a run that it ended. */
    public Verdict verdict(StoppedBy cause) {
        Stretch held = new Stretch(cause.fromSecond(), cause.toSecond());
        return heading.verdict(
                Status.FAIL,
                condition.actual(cause.extreme()),
                condition.against(Optional.of(held), held.toSecond() - held.fromSecond(), cause.extremeSecond()));
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        return List.of(run.stoppedBy()
                .filter(cause -> cause.gate().id().equals(heading.reference().id()))
                .map(this::verdict)
                .orElseGet(() -> judgeTimeline(run)));
    }

    @Override
    public boolean standsWithoutEnd(Verdict verdict) {
        return verdict.status() == Status.FAIL;
    }

    private Verdict judgeTimeline(Run run) {
        List<Series> series = run.measurements().timeline().series().stream()
                .filter(one -> condition.follows(one.definition(), one.scope()))
                .toList();
        if (series.isEmpty()) {
            return missing(" was not measured second by second: the timeline has no '" + condition.seriesName() + "'");
        }
        StopWatch watch = new StopWatch(condition, run.measurements().timeline().intervalSeconds());
        Optional<Stretch> held = Optional.empty();
        int length = series.stream().mapToInt(one -> one.values().length).max().orElse(0);
        for (int i = 0; i < length && held.isEmpty(); i++) {
            int index = i;
            double worst = condition.worst(series.stream()
                    .filter(one -> index < one.values().length)
                    .mapToDouble(one -> condition.comparable(one.values()[index], one.unit())));
            held = watch.see(i, worst);
        }
        Optional<String> blind =
                Watched.objection(series, run.measurements().timeline().intervalSeconds());
        if (held.isEmpty() && blind.isPresent()) {
            return missing(" was not judged: " + blind.get());
        }
        return watch.sawAny()
                ? heading.verdict(
                        held.isPresent() ? Status.FAIL : Status.PASS,
                        condition.actual(watch.extreme()),
                        watch.against(held))
                : missing(" was not measured: no second of the run has it");
    }

    private Verdict missing(String why) {
        return heading.verdict(
                Status.MISSING, condition.actual(Double.NaN), new Against.Nothing(condition.subject() + why));
    }
}
