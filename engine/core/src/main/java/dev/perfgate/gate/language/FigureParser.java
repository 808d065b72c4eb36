package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the left side of a gate: {@code p95}, {@code service time p99.9}, {@code p99 of service_time}, {@code error rate}. */
final class FigureParser {
    private static final Pattern PERCENTILE_LIKE = Pattern.compile("p(\\(.*|[\\d.]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENTILE =
            Pattern.compile("p(\\d{1,3}(\\.\\d+)?|\\(\\d{1,3}(\\.\\d+)?\\))", Pattern.CASE_INSENSITIVE);
    private static final List<String> STATISTICS = List.of("mean", "median", "min", "max");

    private FigureParser() {}

    static Figure parse(Span left) {
        List<Span> words = left.words();
        if (words.isEmpty()) {
            throw left.problem("the figure is missing", "write for example 'p95 < 200 ms' or 'error rate < 0.1 %'");
        }
        Optional<Statistic> first = statistic(words.get(0));
        if (words.size() == 1 && first.isPresent()) {
            return new Figure(Optional.empty(), first.get());
        }
        if (words.size() > 1 && words.get(1).visible().equalsIgnoreCase("of")) {
            return statisticOf(left, words, first);
        }
        Span last = words.get(words.size() - 1);
        Optional<K6Metric> k6 = words.size() == 2 ? K6Metric.named(words.get(0).visible()) : Optional.empty();
        if (k6.isPresent()) {
            return k6.get().figure(words.get(0), last);
        }
        return statistic(last)
                .map(statistic -> figure(left.before(last.from() - left.from()), statistic))
                .orElseGet(() -> figure(left, new Statistic.Single()));
    }

    private static Figure statisticOf(Span left, List<Span> words, Optional<Statistic> first) {
        Span metric = left.after(words.get(1).to() - left.from());
        if (metric.isEmpty()) {
            throw words.get(1).problem("after 'of' the metric is missing", "write for example 'p99 of service_time'");
        }
        return figure(metric, first.orElseThrow(() -> noStatistic(words.get(0), metric)));
    }

    private static GateException noStatistic(Span word, Span metric) {
        return word.problem(
                "'" + word.text() + "' is not a statistic",
                NearestWord.of(word.text(), STATISTICS)
                        .map(meant -> "write '" + meant + "'")
                        .orElse("write p95, mean, median, min or max; the metric of a part is written 'SCENARIO / "
                                + metric.text() + ": " + word.text() + " …'"));
    }

    private static Figure figure(Span metric, Statistic statistic) {
        Optional<MetricDefinition> known = KnownMetrics.find(metric.name());
        if (known.isEmpty()) {
            return new Figure(Optional.of(unknown(metric, statistic)), statistic);
        }
        checkStatistic(metric, known.get(), statistic);
        return new Figure(known.map(MetricDefinition::name), statistic);
    }

    private static void checkStatistic(Span metric, MetricDefinition known, Statistic statistic) {
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
    private static String unknown(Span metric, Statistic statistic) {
        String name = metric.name();
        if (metric.quoted() && !name.isBlank()) {
            return name;
        }
        if (name.isBlank() || !Character.isLetter(name.codePointAt(0))) {
            throw metric.problem(
                    "'" + name + "' is not the name of a metric",
                    "write the figure first, such as 'p95 < 200 ms'; quote a name that begins with no letter");
        }
        if (name.equals("count")) {
            throw metric.problem("'count' does not say of what", "write 'requests', 'failures' or 'dropped'");
        }
        NearestWord.of(KnownMetrics.joined(name), knownWords(statistic)).ifPresent(meant -> {
            throw metric.problem(
                    "'" + name + "' is not known",
                    "did you mean '" + meant + "'? If the metric is really called so, quote it: \"" + name + "\"");
        });
        return name;
    }

    private static List<String> knownWords(Statistic statistic) {
        List<String> words = new ArrayList<>(KnownMetrics.allNames());
        if (statistic instanceof Statistic.Single) {
            words.addAll(STATISTICS);
        }
        return words;
    }

    static Optional<Statistic> statistic(Span word) {
        return switch (word.visible().toLowerCase(Locale.ROOT)) {
            case "mean", "avg", "average" -> Optional.of(Statistic.Summary.MEAN);
            case "median", "med" -> Optional.of(new Statistic.Percentile(50, "median"));
            case "min", "minimum" -> Optional.of(Statistic.Summary.MIN);
            case "max", "maximum" -> Optional.of(Statistic.Summary.MAX);
            default -> percentile(word);
        };
    }

    private static Optional<Statistic> percentile(Span word) {
        if (!PERCENTILE_LIKE.matcher(word.visible()).matches()) {
            return Optional.empty();
        }
        String rank = word.visible().replaceAll("[pP()]", "");
        if (!PERCENTILE.matcher(word.visible()).matches() || Double.parseDouble(rank) > 100) {
            throw word.problem("'" + word.text() + "' is not a percentile", "write p0 to p100, such as p95 or p99.9");
        }
        return Optional.of(new Statistic.Percentile(Double.parseDouble(rank), "p" + rank));
    }
}
