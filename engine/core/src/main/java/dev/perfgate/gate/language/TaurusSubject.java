package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.MetricAlias.Dialect;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.text.NearestWord;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The left side of a Taurus condition with the value it is held against: {@code avg-rt of checkout}, {@code p99.9}, {@code succ}.
 *
 * @param label of a request; empty for the whole load
 * @param complement whether the condition speaks of the share of good requests, and the figure is that of failed ones
 */
record TaurusSubject(Figure figure, Quantity value, Optional<Tokens> label, boolean complement) {
    private static final List<String> WORDS = List.of("avg-rt", "avg-ct", "p95", "hits", "succ", "failures");
    private static final int LONGEST = 100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static TaurusSubject parse(Tokens left, Tokens value) {
        boolean labelled = left.size() > 2 && (left.atFrom(1, "of") || left.atFrom(1, "for"));
        return labelled
                ? of(left.copy().take(1), value, Optional.of(left.after(2)))
                : of(left, value, Optional.empty());
    }

    private static TaurusSubject of(Tokens word, Tokens value, Optional<Tokens> label) {
        String subject = word.text().toLowerCase(Locale.ROOT);
        return switch (subject) {
            case "avg-rt" -> time(called("rt", ""), Statistic.Summary.MEAN, value, label);
            case "avg-ct" -> time(called("ct", ""), Statistic.Summary.MEAN, value, label);
            case "hits" -> single(called("hits", "count"), count(value), label);
            case "fail", "failures" ->
                value.text().endsWith("%")
                        ? single(called("failures", "share"), share(value), label)
                        : single(called("failures", "count"), count(value), label);
            case "succ", "success" -> success(word, value, label);
            default -> percentile(word, value, label);
        };
    }

    private static TaurusSubject percentile(Tokens word, Tokens value, Optional<Tokens> label) {
        String subject = word.text().toLowerCase(Locale.ROOT);
        if (word.size() != 1 || !subject.matches("p[\\d.]+")) {
            throw word.problem("'" + word.shown() + "' is not a figure that can be judged", instead(subject));
        }
        Statistic statistic = FigureParser.statistic(word).orElseThrow();
        return time(called("rt", ""), statistic, value, label);
    }

    private static String instead(String subject) {
        if (subject.startsWith("rc")) {
            return "status codes are not counted one by one: write 'failures>…', to which statuses from 400 up belong";
        }
        return switch (subject) {
            case "avg-lt" -> "the time to the first byte is not measured: write 'avg-rt', the time to the last";
            case "stdev-rt" -> "write a percentile, such as 'p99>1s'";
            default ->
                NearestWord.of(subject, WORDS)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("write " + String.join(", ", WORDS));
        };
    }

    private static TaurusSubject success(Tokens word, Tokens value, Optional<Tokens> label) {
        if (!value.text().endsWith("%")) {
            throw word.problem(
                    "good requests are not counted by themselves",
                    "write a share, 'succ<99%', or 'hits' and 'failures'");
        }
        BigDecimal failed = WHOLE.subtract(BigDecimal.valueOf(share(value).value()));
        Figure figure = new Figure(Optional.of(called("failures", "share").name()), new Statistic.Single());
        return new TaurusSubject(figure, new Quantity(failed.doubleValue(), Unit.PERCENT), label, true);
    }

    private static TaurusSubject time(
            MetricDefinition metric, Statistic statistic, Tokens value, Optional<Tokens> label) {
        boolean response = metric.is(MetricUse.PRINCIPAL);
        Figure figure = new Figure(response ? Optional.empty() : Optional.of(metric.name()), statistic);
        return new TaurusSubject(figure, seconds(value), label, false);
    }

    private static MetricDefinition called(String word, String of) {
        return KnownMetrics.called(Dialect.TAURUS, word, of).orElseThrow();
    }

    private static TaurusSubject single(MetricDefinition metric, Quantity value, Optional<Tokens> label) {
        Figure figure = new Figure(Optional.of(metric.name()), new Statistic.Single());
        return new TaurusSubject(figure, value, label, false);
    }

    /** Times are added up, "2s500ms"; a bare number counts seconds. */
    private static Quantity seconds(Tokens value) {
        if (value.text().length() > LONGEST) {
            throw value.problem("'" + value.shown() + "' is not a duration", "write for example '200ms'");
        }
        try {
            double millis = Durations.parse(value.text()).toNanos() / 1e6;
            return new Quantity(millis, Unit.MILLISECONDS);
        } catch (UnitException e) {
            throw value.problem(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private static Quantity count(Tokens value) {
        return of(value, Dimension.COUNT);
    }

    private static Quantity share(Tokens value) {
        return of(value, Dimension.RATIO);
    }

    private static Quantity of(Tokens value, Dimension wanted) {
        Quantity quantity = ValueParser.quantity(value);
        if (quantity.unit().dimension() != wanted) {
            throw value.problem("'" + value.text() + "' does not fit here", "write " + wanted.example());
        }
        return quantity;
    }

    /** The same in each second: hits a second are a rate. */
    TaurusSubject second() {
        boolean hits =
                figure.metric().filter(called("hits", "count").name()::equals).isPresent();
        return hits
                ? new TaurusSubject(
                        new Figure(Optional.of(called("hits", "rate").name()), new Statistic.Single()),
                        new Quantity(value.value(), Unit.PER_SECOND),
                        label,
                        complement)
                : this;
    }

    /** The target, narrowed to the request that the label names. */
    Target within(Target target) {
        if (label.isEmpty()) {
            return target;
        }
        Tokens name = label.get();
        if (name.name().isBlank() || target.request().isPresent()) {
            throw name.problem(
                    "the request's name is missing, or there twice", "write for example 'p95 of GET /items>1s'");
        }
        return new Target(target.scenario(), Optional.of(new Wildcard(name.name())));
    }
}
