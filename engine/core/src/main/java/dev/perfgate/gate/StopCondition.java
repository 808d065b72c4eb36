package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.MetricAlias;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A condition that must not last: a figure of each second beyond its limit.
 *
 * @param part of which parts of the run, of which the worst counts; of the run as a whole where none is named
 * @param lasting for how long, without a second that contradicts
 */
public record StopCondition(Figure figure, Optional<Wildcard> part, Limit limit, Duration lasting) {

    /** A condition on the run as a whole. */
    public StopCondition(Figure figure, Limit limit, Duration lasting) {
        this(figure, Optional.empty(), limit, lasting);
    }

    public StopCondition {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(lasting, "lasting");
        if (!LiveFigure.isPossible(figure)) {
            throw new IllegalArgumentException(figure.label() + " is not known second by second");
        }
    }

    /** Whether a series is what it looks at. */
    boolean follows(SeriesDefinition series, String scope) {
        return LiveFigure.means(figure, series)
                && part.map(wanted -> !scope.isEmpty() && wanted.matches(scope)).orElse(scope.isEmpty());
    }

    /** In which values are compared: the figure's own where it is well known, else that of the limit. */
    public Unit unit() {
        return LiveFigure.of(figure)
                .map(known -> known.series().unit())
                .orElse(limit.quantity().unit());
    }

    /** A series' value as it is compared; NaN when it is of another kind than the limit. */
    double comparable(double value, Unit of) {
        if (limit.plain()) {
            return value;
        }
        return of.dimension() == unit().dimension() ? of.to(unit(), value) : Double.NaN;
    }

    /** The worst value of the parts that it looks at; NaN when none has any. */
    double worst(DoubleStream ofParts) {
        return ofParts.filter(value -> !Double.isNaN(value))
                .reduce((one, other) -> worse(one, other) ? one : other)
                .orElse(Double.NaN);
    }

    /** What it looks for on a timeline. */
    String seriesName() {
        return LiveFigure.of(figure)
                .map(known -> known.series().name())
                .orElseGet(() -> KnownMetrics.joined(figure.metric().orElseThrow()));
    }

    /** As messages call it: "p99", "memory of 'db'". */
    String subject() {
        return figure.label() + part.map(wanted -> " of '" + wanted + "'").orElse("");
    }

    boolean holds(double value) {
        return limit.operator().holds(value, limit.in(unit()));
    }

    /** Whether of two figures the first is nearer to the condition, or deeper in it. */
    boolean worse(double value, double than) {
        boolean below = limit.operator() == Operator.LESS || limit.operator() == Operator.AT_MOST;
        return below ? value < than : value > than;
    }

    /** The figure with its worst value. */
    Actual actual(double extreme) {
        String metric = figure.metric()
                .or(() -> LiveFigure.of(figure).map(known -> known.series().metric()))
                .orElse("");
        JudgedFigure judged = new JudgedFigure(
                metric,
                figure.statistic().key(),
                figure.label(),
                part.map(Wildcard::pattern).orElse(""));
        return Actual.of(judged, extreme, unit());
    }

    /** "p99 > 2 s for 10 s". */
    String written() {
        return GateWords.figure(figure)
                + part.map(one -> " of " + GateWords.name(one.pattern())).orElse("") + " " + GateWords.limit(limit)
                + " for " + GateWords.duration(lasting);
    }

    /** As a condition of Taurus, whose words have no other metrics: "fail when hits<5 for 5 s". */
    String writtenAsFailure() {
        String value = unit() == Unit.PER_SECOND
                ? GateWords.number(limit.quantity().value())
                : GateWords.quantity(limit.quantity());
        return "fail when " + taurusWord() + " " + limit.operator().symbol() + " " + value + " for "
                + GateWords.duration(lasting);
    }

    private String taurusWord() {
        if (figure.statistic() == Statistic.Summary.MEAN) {
            return "avg-rt";
        }
        return figure.metric()
                .flatMap(name -> KnownMetrics.aliases(MetricAlias.Dialect.TAURUS)
                        .filter(alias -> alias.metric().name().equals(name))
                        .map(MetricAlias::word)
                        .findFirst())
                .orElseGet(() -> GateWords.figure(figure));
    }

    /** What a run has to say of it. */
    Against.Lasting against(Optional<Against.Stretch> held, double longestSeconds, double extremeSecond) {
        return new Against.Lasting(limit, Durations.toSeconds(lasting), held, longestSeconds, extremeSecond);
    }
}
