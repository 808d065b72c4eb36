package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.MetricNames;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.text.NearestWord;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the left side of a gate: {@code p95}, {@code service time p99.9}, {@code p99 of service_time}, {@code error rate}. */
final class FigureParser {
    private static final Pattern PERCENTILE_LIKE = Pattern.compile("p(\\(.*|[\\d.]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENTILE =
            Pattern.compile("p(\\d{1,3}(\\.\\d{1,9})?|\\(\\d{1,3}(\\.\\d{1,9})?\\))", Pattern.CASE_INSENSITIVE);

    private FigureParser() {}

    static Figure parse(Tokens left) {
        if (left.isEmpty()) {
            throw left.missing("the figure is missing", "write for example 'p95 < 200 ms' or 'error rate < 0.1 %'");
        }
        Optional<Statistic> first = statistic(left.copy().take(1));
        if (left.size() == 1 && first.isPresent()) {
            return new Figure(Optional.empty(), first.get());
        }
        if (left.atFrom(1, "of")) {
            return statisticOf(left, first);
        }
        Tokens last = left.after(left.size() - 1);
        Optional<K6Metric> k6 = left.size() == 2 && left.at(Kind.WORD)
                ? K6Metric.named(left.get(0).text())
                : Optional.empty();
        if (k6.isPresent()) {
            return k6.get().figure(left, last);
        }
        return statistic(last)
                .map(statistic -> figure(left.withoutLast(1), statistic))
                .orElseGet(() -> figure(left, new Statistic.Single()));
    }

    private static Figure statisticOf(Tokens left, Optional<Statistic> first) {
        Tokens metric = left.after(2);
        if (metric.isEmpty()) {
            throw left.after(1).problem("after 'of' the metric is missing", "write for example 'p99 of service_time'");
        }
        Statistic statistic = first.orElseThrow(() -> noStatistic(left.copy().take(1)));
        return ofOutcome(metric)
                .map(of -> new Figure(Optional.of(of.name()), statistic))
                .orElseGet(() -> figure(metric, statistic));
    }

    /** "p95 of failed", "p95 of all": the principal figure says nothing of either. */
    private static Optional<MetricDefinition> ofOutcome(Tokens metric) {
        boolean word = metric.size() == 1 && (metric.at("failed") || metric.at("all"));
        return word ? KnownMetrics.find("response time of " + metric.name()) : Optional.empty();
    }

    private static GateException noStatistic(Tokens word) {
        return word.problem(
                "'" + word.shown() + "' is not a statistic",
                NearestWord.of(word.shown(), MetricNames.STATISTICS)
                        .map(meant -> "write '" + meant + "'")
                        .orElse("write p95, mean, median, min or max"));
    }

    private static Figure figure(Tokens metric, Statistic statistic) {
        Optional<MetricDefinition> known = KnownMetrics.find(metric.name());
        if (known.isEmpty()) {
            return new Figure(Optional.of(unknown(metric, statistic)), statistic);
        }
        checkStatistic(metric, known.get(), statistic);
        return new Figure(known.map(MetricDefinition::name), statistic);
    }

    private static void checkStatistic(Tokens metric, MetricDefinition known, Statistic statistic) {
        boolean single = statistic instanceof Statistic.Single;
        if (single && KnownMetrics.distributed(known)) {
            throw metric.problem(
                    "'" + metric.text() + "' has many figures", "say which, such as '" + metric.text() + " p95'");
        }
        if (statistic instanceof Statistic.OfDistribution figure && !KnownMetrics.distributed(known)) {
            throw metric.problem(
                    "'" + metric.text() + "' is a single figure and has no " + figure.label(),
                    "write '" + metric.text() + "' alone");
        }
    }

    /** A name that only a run can confirm. What is nearly a known word is taken for a slip, unless it is quoted. */
    private static String unknown(Tokens metric, Statistic statistic) {
        String name = metric.name();
        if (metric.isQuoted() && !name.isBlank()) {
            return name;
        }
        if (name.isBlank() || !Character.isLetter(name.codePointAt(0))) {
            throw metric.problem(
                    "'" + (metric.isQuoted() ? name : metric.shown()) + "' is not the name of a metric",
                    "write the figure first, such as 'p95 < 200 ms'; quote a name that begins with no letter");
        }
        if (name.equals("count")) {
            throw metric.problem("'count' does not say of what", "write 'requests', 'failures' or 'dropped'");
        }
        MetricNames.meant(name, statistic).ifPresent(meant -> {
            throw metric.problem(
                    "'" + name + "' is not known",
                    "did you mean '" + meant + "'? If the metric is really called so, quote it: \"" + name + "\"");
        });
        return name;
    }

    /** @param word a single token */
    static Optional<Statistic> statistic(Tokens word) {
        if (!word.at(Kind.WORD)) {
            return Optional.empty();
        }
        return switch (word.text().toLowerCase(Locale.ROOT)) {
            case "mean", "avg", "average" -> Optional.of(Statistic.Summary.MEAN);
            case "median", "med" -> Optional.of(new Statistic.Percentile(50, "median"));
            case "min", "minimum" -> Optional.of(Statistic.Summary.MIN);
            case "max", "maximum" -> Optional.of(Statistic.Summary.MAX);
            default -> percentile(word);
        };
    }

    private static Optional<Statistic> percentile(Tokens word) {
        if (!PERCENTILE_LIKE.matcher(word.text()).matches()) {
            return Optional.empty();
        }
        String rank = word.text().replaceAll("[pP()]", "");
        boolean number = PERCENTILE.matcher(word.text()).matches();
        double value = number ? Double.parseDouble(rank) : Double.NaN;
        if (!(value >= 1 && value <= 100)) {
            throw word.problem("'" + word.shown() + "' is not a percentile", meant(rank, value));
        }
        return Optional.of(new Statistic.Percentile(value, "p" + rank));
    }

    /** Who writes p0.95 has the share in mind. */
    private static String meant(String rank, double value) {
        return value >= 0.01 && value < 1
                ? "did you mean 'p"
                        + new BigDecimal(rank)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "'?"
                : "write p1 to p100, such as p95 or p99.9";
    }
}
