package dev.perfgate.gate.figure;

import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.LoadSeries;
import dev.perfgate.text.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The figures that are known second by second while a load runs, and stand on its timeline afterwards. */
public enum LiveFigure {
    P50(LoadSeries.RESPONSE_TIME_P50, percentile(50)),
    P95(LoadSeries.RESPONSE_TIME_P95, percentile(95)),
    P99(LoadSeries.RESPONSE_TIME_P99, percentile(99)),
    MEAN(LoadSeries.RESPONSE_TIME_MEAN, summary(Statistic.Summary.MEAN)),
    MAX(LoadSeries.RESPONSE_TIME_MAX, summary(Statistic.Summary.MAX).or(percentile(100))),
    RATE(LoadSeries.RATE, metric(LoadMetrics.RATE.name())),
    ERROR_RATE(LoadSeries.ERROR_RATE, metric(LoadMetrics.ERROR_RATE.name())),
    FAILURES(LoadSeries.FAILURES, metric(LoadMetrics.FAILURES.name())),
    DROPPED(LoadSeries.DROPPED, metric(LoadMetrics.DROPPED.name())),
    USERS(LoadSeries.USERS, metric("users")),
    IN_FLIGHT(LoadSeries.IN_FLIGHT, metric("in_flight")),
    CONNECTIONS(LoadSeries.CONNECTIONS, metric("connections"));

    private final LoadSeries series;
    private final Predicate<Figure> meant;

    LiveFigure(LoadSeries series, Predicate<Figure> meant) {
        this.series = series;
        this.meant = meant;
    }

    public LoadSeries series() {
        return series;
    }

    public static Optional<LiveFigure> of(Figure figure) {
        return Arrays.stream(values()).filter(one -> one.meant.test(figure)).findFirst();
    }

    /** The words for all of them, for messages. */
    public static String words() {
        List<String> words = Arrays.stream(values())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return Listing.all(words);
    }

    private static Predicate<Figure> percentile(double rank) {
        return ofResponseTime(
                statistic -> statistic instanceof Statistic.Percentile percentile && percentile.rank() == rank);
    }

    private static Predicate<Figure> summary(Statistic wanted) {
        return ofResponseTime(wanted::equals);
    }

    private static Predicate<Figure> ofResponseTime(Predicate<Statistic> statistic) {
        return figure ->
                figure.metric().map(LoadMetrics.RESPONSE_TIME.name()::equals).orElse(true)
                        && statistic.test(figure.statistic());
    }

    private static Predicate<Figure> metric(String name) {
        return figure ->
                figure.metric().map(KnownMetrics::joined).filter(name::equals).isPresent()
                        && figure.statistic() instanceof Statistic.Single;
    }
}
