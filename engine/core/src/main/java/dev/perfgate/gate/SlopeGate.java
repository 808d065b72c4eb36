package dev.perfgate.gate;

import dev.perfgate.analysis.TheilSen;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Watched;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.text.Listing;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How fast a figure of the timeline grows: {@code stress: memory of api slope < 1 MB/min}. The slope is the median of those between all
 * pairs of values ({@link TheilSen}).
 *
 * @param series its name on the timeline, however its words are joined
 * @param part of which parts of the run; of the run as a whole where none is named
 * @param limit of the growth in one unit of time
 * @param per that unit of time
 */
public record SlopeGate(GateHeader heading, String series, Optional<Wildcard> part, Limit limit, Unit per)
        implements Gate {

    public SlopeGate {
        heading = heading.of(Kind.SLOPE);
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(per, "per");
    }

    @Override
    public String rule() {
        String of = part.filter(
                        pattern -> target().request().filter(pattern::equals).isEmpty())
                .map(pattern -> " of " + GateWords.name(pattern.pattern()))
                .orElse("");
        return GateWords.series(series) + of + " slope " + GateWords.limit(limit) + "/" + per.symbol();
    }

    @Override
    public SlopeGate under(GateHeader other) {
        return new SlopeGate(other, series, part, limit, per);
    }

    /** None of the run's metrics: the timeline has other names. */
    @Override
    public Optional<Figure> judged() {
        return Optional.empty();
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        Timeline timeline = run.measurements().timeline();
        List<Series> meant = timeline.series().stream().filter(this::isMeant).toList();
        return meant.isEmpty()
                ? List.of(heading.unjudged(Status.MISSING, missing(timeline)))
                : meant.stream()
                        .map(one -> verdict(one, timeline.intervalSeconds()))
                        .toList();
    }

    private boolean isMeant(Series one) {
        return KnownMetrics.joined(one.name()).equals(KnownMetrics.joined(series))
                && part.map(pattern -> pattern.matches(one.scope()))
                        .orElse(one.scope().isEmpty());
    }

    private Verdict verdict(Series one, double intervalSeconds) {
        if (!limit.fits(one.unit())) {
            String reason = "the slope of " + name(one) + " cannot be compared with " + rate(limit.text(one.unit()))
                    + ": the gate needs " + one.unit().dimension().example() + " in a time";
            return heading.verdict(Status.ERROR, actual(one, Double.NaN), new Against.Nothing(reason));
        }
        double slope = TheilSen.slope(one.values()) / intervalSeconds * per.to(Unit.SECONDS, 1);
        if (!Double.isFinite(slope)) {
            String reason = name(one) + " has no slope: fewer than " + TheilSen.LEAST_VALUES + " values were measured";
            return heading.verdict(Status.MISSING, actual(one, Double.NaN), new Against.Nothing(reason));
        }
        Optional<String> blind = Watched.objection(List.of(one), intervalSeconds);
        if (blind.isPresent()) {
            String reason = "the slope of " + name(one) + " was not judged: " + blind.get();
            return heading.verdict(Status.MISSING, actual(one, Double.NaN), new Against.Nothing(reason));
        }
        double bound = limit.in(one.unit());
        boolean holds = limit.operator().holds(slope, bound);
        return heading.verdict(holds ? Status.PASS : Status.FAIL, actual(one, slope), growth(one, intervalSeconds))
                .withChange(Change.between(slope, bound));
    }

    private static Actual actual(Series one, double slope) {
        return Actual.of(new JudgedFigure(one.name(), "slope", one.name(), one.scope()), slope, one.unit());
    }

    private Against growth(Series one, double intervalSeconds) {
        double[] present = Arrays.stream(one.values()).filter(Double::isFinite).toArray();
        return new Against.Growth(
                limit, per, one.values().length * intervalSeconds, present[0], present[present.length - 1]);
    }

    private String rate(String change) {
        return change + "/" + per.symbol();
    }

    private static String name(Series one) {
        return one.name() + (one.scope().isEmpty() ? "" : " of '" + one.scope() + "'");
    }

    /** What it looks for on a timeline. */
    public String wanted() {
        return series + part.map(pattern -> " of '" + pattern + "'").orElse("");
    }

    private String missing(Timeline timeline) {
        List<String> there = timeline.series().stream().map(SlopeGate::name).toList();
        return wanted()
                + " was not measured over time: the timeline has "
                + (there.isEmpty() ? "no series" : Listing.all(there));
    }
}
