package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What must not go on for long while a load runs: {@code checkout: stop when p99 > 2 s for 10 s}.
 *
 * @param stops whether the run ends when it does; else it is judged at the run's end
 */
public record StopGate(GateHeader heading, StopCondition condition, boolean stops) implements Gate {
    /** The kind of the event by which a run tells why it ended early. */
    private static final String STOPPED = "stopped";

    public StopGate {
        Objects.requireNonNull(heading, "heading");
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

    /** What a run that this gate ends tells of it. */
    public String stopText(String sentence) {
        return stopPrefix(line()) + sentence;
    }

    /** The line of the gate that ended a run, if that is what the run tells of its end. */
    static Optional<String> stopper(String text) {
        int end = text.indexOf("': ");
        return text.startsWith("'") && end > 0 ? Optional.of(text.substring(1, end)) : Optional.empty();
    }

    /** Whether the run ended early because of the gate of that line. */
    public static boolean stopped(Run run, String line) {
        return run.info().state() == RunState.STOPPED && stopSentence(run, line).isPresent();
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        Optional<String> told = stopSentence(run, line());
        return List.of(told.map(sentence -> heading.verdict(Status.FAIL, sentence, Double.NaN))
                .orElseGet(() -> judgeTimeline(run)));
    }

    @Override
    public boolean standsWithoutEnd(Verdict verdict) {
        return verdict.status() == Status.FAIL;
    }

    private Verdict judgeTimeline(Run run) {
        String name = condition.series().seriesName();
        Optional<Series> series = run.measurements().timeline().series(name, "");
        if (series.isEmpty()) {
            String reason = condition.figure().label() + " was not measured second by second: the timeline has no '"
                    + name + "'";
            return heading.verdict(Status.MISSING, reason, Double.NaN);
        }
        StopWatch watch = new StopWatch(condition, run.measurements().timeline().intervalSeconds());
        double[] values = series.get().values();
        for (int i = 0; i < values.length; i++) {
            Optional<String> held = watch.see(i, values[i]);
            if (held.isPresent()) {
                return heading.verdict(Status.FAIL, held.get(), watch.extreme());
            }
        }
        return watch.sawAny()
                ? heading.verdict(Status.PASS, watch.neverSentence(), watch.extreme())
                : heading.verdict(
                        Status.MISSING,
                        condition.figure().label() + " was not measured: no second of the run has it",
                        Double.NaN);
    }

    private static Optional<String> stopSentence(Run run, String line) {
        return run.measurements().events().stream()
                .filter(event -> event.kind().equals(STOPPED) && event.text().startsWith(stopPrefix(line)))
                .map(event -> event.text().substring(stopPrefix(line).length()))
                .findFirst();
    }

    private static String stopPrefix(String line) {
        return "'" + line + "': ";
    }
}
