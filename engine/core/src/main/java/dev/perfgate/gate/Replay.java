package dev.perfgate.gate;

import dev.perfgate.analysis.CommonMode;
import dev.perfgate.analysis.Decision;
import dev.perfgate.analysis.RegressionDetector;
import dev.perfgate.result.Direction;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs before and then the run itself, judged one by one: what all figures share first, and then each without it. */
final class Replay {
    private final List<RunSeries> series;
    private final List<RegressionDetector> detectors = new ArrayList<>();
    private final RegressionDetector commonDetector;
    private final CommonMode commonMode;
    private final Deque<Instant> accepted = new ArrayDeque<>();
    private final List<Course> courses = new ArrayList<>();
    private final Map<PastFigure.Key, Integer> places = new HashMap<>();
    private Course common = Course.NONE;

    /**
     * What is said of the newest run.
     *
     * @param suspicious how many runs in a row, up to this one, were each bad alone
     */
    record Course(Decision newest, int suspicious) {
        static final Course NONE = new Course(new Decision.Gap(-1), 0);

        Course then(Decision next) {
            return new Course(next, next instanceof Decision.Suspicious ? suspicious + 1 : 0);
        }

        /** Its level is the one to compare with: what was said of it counts no more. */
        Course accepted() {
            return new Course(newest, 0);
        }
    }

    private Replay(RegressionGate gate, List<RunSeries> series, List<HistoryDecision> decisions) {
        this.series = series;
        List<Direction> directions = new ArrayList<>();
        for (RunSeries one : series) {
            places.put(one.key(), places.size());
            directions.add(one.metric().direction());
            detectors.add(gate.rule(one.metric().direction()).detector());
            courses.add(Course.NONE);
        }
        commonMode = new CommonMode(directions, IndependentFigures.among(series));
        commonDetector = gate.rule(Direction.LOWER).detector();
        decisions.stream()
                .filter(decision -> decision.kind() == Kind.ACCEPT)
                .map(HistoryDecision::at)
                .forEach(accepted::add);
    }

    /** @param now when the run began */
    static Replay of(
            RegressionGate gate,
            List<RunSeries> series,
            List<PastRun> before,
            Instant now,
            List<HistoryDecision> decisions) {
        Replay replay = new Replay(gate, series, decisions);
        for (PastRun past : before) {
            replay.next(past.info().started(), replay.values(past));
        }
        replay.next(now, series.stream().mapToDouble(RunSeries::value).toArray());
        return replay;
    }

    private double[] values(PastRun past) {
        Map<PastFigure.Key, PastFigure> figures = new HashMap<>();
        past.figures().forEach(figure -> figures.put(figure.key(), figure));
        return series.stream().mapToDouble(one -> value(figures, one)).toArray();
    }

    private static double value(Map<PastFigure.Key, PastFigure> figures, RunSeries series) {
        PastFigure figure = figures.get(series.key());
        if (figure == null
                || figure.unit().dimension() != series.metric().unit().dimension()) {
            return Double.NaN;
        }
        return figure.unit().to(series.metric().unit(), figure.value());
    }

    private void next(Instant started, double[] values) {
        while (!accepted.isEmpty() && !accepted.peek().isAfter(started)) {
            accepted.remove();
            detectors.forEach(RegressionDetector::accept);
            commonDetector.accept();
            courses.replaceAll(Course::accepted);
            common = common.accepted();
        }
        double[] own = commonMode.add(positive(values));
        common = common.then(commonDetector.add(commonMode.known() ? commonMode.common() : Double.NaN));
        for (int i = 0; i < values.length; i++) {
            // Zero shares nothing with anything, but is a value.
            double value = Double.isNaN(own[i]) ? values[i] : own[i];
            courses.set(i, courses.get(i).then(detectors.get(i).add(value, values[i])));
        }
    }

    private static double[] positive(double[] values) {
        double[] positive = values.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = positive[i] > 0 ? positive[i] : Double.NaN;
        }
        return positive;
    }

    Course of(PastFigure.Key key) {
        return courses.get(places.getOrDefault(key, -1));
    }

    /** What has judged a figure, to be asked more of the newest run. */
    RegressionDetector detector(PastFigure.Key key) {
        return detectors.get(places.getOrDefault(key, -1));
    }

    RegressionDetector commonDetector() {
        return commonDetector;
    }

    Course common() {
        return common;
    }

    /** How much worse the run is as a whole than where its history began, as a ratio. */
    double commonRatio() {
        return commonMode.common();
    }
}
