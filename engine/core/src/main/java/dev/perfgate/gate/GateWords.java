package dev.perfgate.gate;

import dev.perfgate.gate.effect.UndecidedRule;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.MetricNames;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a gate in the words of the gate language: what is written here is read again as the same. */
final class GateWords {
    /** A text of these needs no quotes, unless a word of it means something. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_*?./@+&%#{}-]+(?: [\\p{L}\\p{N}_*?./@+&%#{}-]+)*");

    private static final Pattern STATISTIC =
            Pattern.compile("(?i)mean|avg|average|median|med|min|minimum|max|maximum|p[\\d.]+");

    private static final String OF_OUTCOME = "response time of ";

    private static final Set<String> RESERVED = Set.of(
            "/",
            "any",
            "of",
            "for",
            "over",
            "within",
            "during",
            "ratchet",
            "slope",
            "no",
            "on",
            "undecided",
            "waived",
            "until",
            "because",
            "target",
            "acceptable",
            "critical",
            "stop",
            "fail",
            "when",
            "highest",
            "with",
            "baseline",
            "the");

    /** Metrics of k6, which stand where a scenario does. */
    private static final Pattern K6 =
            Pattern.compile("(http_req|data_received|data_sent|dropped_iterations|iteration_duration).*");

    private GateWords() {}

    /** "checkout / POST *: "; empty where the gate speaks of every run as a whole. */
    static String head(Target target) {
        if (target.equals(Target.EVERY_RUN)) {
            return "";
        }
        String scenario = name(target.scenario().pattern());
        return target.request()
                        .map(request -> scenario + " / " + name(request.pattern()))
                        .orElse(scenario)
                + ": ";
    }

    /** A name, in quotes where it would be misread without them. */
    static String name(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    private static boolean isPlain(String name) {
        return name.length() <= 200
                && PLAIN.matcher(name).matches()
                && !K6.matcher(name).matches()
                && Arrays.stream(name.split(" ")).noneMatch(word -> RESERVED.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** A quotation mark within is doubled. */
    private static String quoted(String text) {
        char quote = text.indexOf('"') >= 0 && text.indexOf('\'') < 0 ? '\'' : '"';
        return quote + text.replace(String.valueOf(quote), String.valueOf(quote).repeat(2)) + quote;
    }

    static String figure(Figure figure) {
        String statistic = figure.statistic() instanceof Statistic.OfDistribution one ? one.label() : "";
        return figure.metric()
                .map(metric -> ofOutcome(metric)
                        .map(outcome -> statistic + " of " + outcome)
                        .orElseGet(() -> (metric(metric, figure.statistic()) + " " + statistic).strip()))
                .orElse(statistic);
    }

    /** Of the times of failed or of all requests the word that stands for them: "p95 of failed". */
    private static Optional<String> ofOutcome(String metric) {
        return KnownMetrics.find(metric)
                .map(known -> known.label())
                .filter(label -> label.startsWith(OF_OUTCOME))
                .map(label -> label.substring(OF_OUTCOME.length()));
    }

    private static String metric(String name, Statistic statistic) {
        return KnownMetrics.find(name).map(known -> known.label()).orElseGet(() -> {
            boolean plain = series(name).equals(name)
                    && Character.isLetter(name.codePointAt(0))
                    && MetricNames.meant(name, statistic).isEmpty();
            return plain ? name : quoted(name);
        });
    }

    /** The name of a series, which is no statistic of the response time. */
    static String series(String name) {
        boolean plain = isPlain(name)
                && Arrays.stream(name.split(" "))
                        .noneMatch(word -> STATISTIC.matcher(word).matches());
        return plain ? name : quoted(name);
    }

    /** "&lt; 200 ms". */
    static String limit(Limit limit) {
        return limit.operator().symbol() + " " + quantity(limit.quantity());
    }

    static String quantity(Quantity quantity) {
        String number = number(quantity.value());
        Unit unit = quantity.unit();
        return unit.dimension() == Dimension.COUNT
                ? number
                : number + (unit.dimension() == Dimension.RATE ? "" : " ") + unit.symbol();
    }

    /** A share in per cent, by decimal arithmetic: 0.07 is "7 %". */
    static String share(double share) {
        return decimal(BigDecimal.valueOf(share).movePointRight(2)) + " %";
    }

    static String number(double value) {
        return decimal(BigDecimal.valueOf(value));
    }

    private static String decimal(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        boolean readable = Math.abs(shortest.precision() - shortest.scale()) <= 15 && shortest.scale() <= 15;
        return readable ? shortest.toPlainString() : shortest.toString();
    }

    /** "10 s", "1 s 500000000 ns": exact. */
    static String duration(Duration duration) {
        String seconds = duration.getSeconds() + " s";
        if (duration.getNano() == 0) {
            return seconds;
        }
        String rest =
                duration.getNano() % 1_000_000 == 0 ? duration.toMillisPart() + " ms" : duration.getNano() + " ns";
        return duration.getSeconds() == 0 ? rest : seconds + " " + rest;
    }

    /** What stands behind the rule: "; on DEGRADED warn; waived by ann until 2026-12-31 because it is new". */
    static String clauses(GateHeader heading) {
        String consequences = heading.consequences().byStatus().entrySet().stream()
                .map(choice -> choice.getKey() + " " + choice.getValue().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String waiver = heading.waiver()
                .map(by ->
                        "; waived by " + name(by.owner()) + " until " + by.until() + " because " + prose(by.reason()))
                .orElse("");
        UndecidedRule undecided = heading.consequences().undecided();
        return (consequences.isEmpty() ? "" : "; on " + consequences)
                + (undecided.equals(UndecidedRule.USUAL) ? "" : "; undecided " + undecided.written())
                + waiver;
    }

    /** A text to the end of the line. */
    private static String prose(String text) {
        boolean misread = text.isEmpty() || !text.equals(text.strip());
        for (int i = 0; i < text.length() && !misread; i++) {
            char sign = text.charAt(i);
            boolean quote = sign == '"' || sign == '\'';
            misread = sign == ';'
                    || sign == '\u00a0'
                    || (quote && (i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == ':'));
        }
        return misread ? quoted(text) : text;
    }
}
