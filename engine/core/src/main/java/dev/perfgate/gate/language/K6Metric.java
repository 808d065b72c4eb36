package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.result.MetricAlias;
import dev.perfgate.result.MetricAlias.Dialect;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.text.Listing;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The metrics of k6 under which its thresholds stand, as far as they have a counterpart: {@code http_req_duration: p(95)<200},
 * {@code http_req_failed: rate<0.01}.
 */
enum K6Metric {
    HTTP_REQ_DURATION,
    HTTP_REQ_FAILED,
    HTTP_REQS,
    DROPPED_ITERATIONS,
    DATA_RECEIVED,
    DATA_SENT,
    HTTP_REQ_WAITING("the time to the first byte is not measured; http_req_duration has the whole answer"),
    HTTP_REQ_CONNECTING("write 'connect time p95', which has the TLS handshake in it"),
    HTTP_REQ_TLS_HANDSHAKING("write 'connect time p95', which has the TLS handshake in it"),
    HTTP_REQ_BLOCKED("write 'connect time p95'; the wait for a connection is part of the response time"),
    HTTP_REQ_SENDING("write http_req_duration, which has it in it"),
    HTTP_REQ_RECEIVING("write http_req_duration, which has it in it"),
    ITERATION_DURATION("write http_req_duration: iterations have no times of their own"),
    CHECKS("a failed check fails its request: write 'http_req_failed: rate<0.01', or 'error rate < 1 %'", true),
    GROUP_DURATION("groups have no times of their own: name a request, 'SCENARIO / REQUEST: p95 < 200 ms'", true),
    ITERATIONS("write http_reqs, which counts the requests of all iterations", true),
    VUS("the number of users is what you ask for: write a gate on the rate, or on times", true);

    /** The left sides of rules that no figure of ours is called by, or none that has such a value. */
    private static final Set<String> AGGREGATIONS = Set.of("rate", "count", "value", "avg", "med");

    private final String instead;
    private final boolean plainWord;

    K6Metric() {
        this("");
    }

    K6Metric(String instead) {
        this(instead, false);
    }

    /** @param plainWord whether a scenario may well be called so */
    K6Metric(String instead, boolean plainWord) {
        this.instead = instead;
        this.plainWord = plainWord;
    }

    /** The metric that stands in a scenario's place before the colon; a scenario of that name is quoted. */
    static Optional<K6Metric> asTarget(Tokens head) {
        if (head.isEmpty() || !head.get(0).is(Token.Kind.WORD)) {
            return Optional.empty();
        }
        String name = head.text();
        int tags = name.indexOf('{');
        Optional<K6Metric> metric = named(tags < 0 ? name : name.substring(0, tags));
        if (metric.isPresent() && tags >= 0) {
            throw head.problem("tags of k6 are not known here", "name the request: 'SCENARIO / REQUEST: p(95)<200'");
        }
        return metric;
    }

    static Optional<K6Metric> named(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.word().equals(name.strip()))
                .findFirst();
    }

    /** Whether the metric is meant, and no scenario of its name: by how the rule begins, as k6 writes it. */
    boolean isMeant(Tokens rule) {
        String first = rule.isEmpty() ? "" : rule.copy().take(1).text().toLowerCase(Locale.ROOT);
        return !plainWord || AGGREGATIONS.contains(first) || rule.text().startsWith("p(");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The figure that is meant.
     *
     * @param place of the metric's name
     * @param aggregation as k6 writes it: {@code p(95)}, {@code rate}
     */
    Figure figure(Tokens place, Tokens aggregation) {
        if (!instead.isEmpty()) {
            throw place.problem("'" + word() + "' of k6 has no counterpart here", instead);
        }
        Optional<MetricDefinition> distributed = KnownMetrics.called(Dialect.K6, word(), "");
        if (distributed.isPresent()) {
            return new Figure(distributed.map(MetricDefinition::name), statistic(aggregation));
        }
        String of = aggregation.text().toLowerCase(Locale.ROOT);
        MetricDefinition metric = KnownMetrics.called(Dialect.K6, word(), of)
                .orElseThrow(() -> aggregation.problem(
                        "'" + word() + "' has no '" + aggregation.shown() + "' here",
                        "write " + Listing.all(aggregations())));
        return new Figure(Optional.of(metric.name()), new Statistic.Single());
    }

    private List<String> aggregations() {
        return KnownMetrics.aliases(Dialect.K6)
                .filter(alias -> alias.word().equals(word()))
                .map(MetricAlias::of)
                .sorted()
                .toList();
    }

    /** The value that k6 means: its shares are no per cents. */
    Quantity value(Quantity value, Figure figure) {
        boolean share = figure.dimension().filter(Dimension.RATIO::equals).isPresent();
        return share && value.unit() == Unit.COUNT
                ? new Quantity(
                        BigDecimal.valueOf(value.value()).movePointRight(2).doubleValue(), Unit.PERCENT)
                : value;
    }

    private Statistic statistic(Tokens aggregation) {
        return FigureParser.statistic(aggregation)
                .orElseThrow(() -> aggregation.problem(
                        "'" + word() + "' has no '" + aggregation.shown() + "' here",
                        "write p(95), avg, med, min or max"));
    }
}
