package dev.perfgate.gate.figure;

import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.text.Listing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure that is known second by second while a run goes on, and stands on its timeline afterwards. */
public record LiveFigure(SeriesDefinition series) {
    private static final double LARGEST = 100;

    public LiveFigure {
        Objects.requireNonNull(series, "series");
    }

    /** The one that is meant, of those that are well known. */
    public static Optional<LiveFigure> of(Figure figure) {
        return known().stream()
                .filter(series -> means(figure, series))
                .findFirst()
                .map(LiveFigure::new);
    }

    /** Whether a run may have it: what a monitor or another type follows is known only when it runs. */
    public static boolean isPossible(Figure figure) {
        boolean known = figure.metric().flatMap(KnownMetrics::find).isPresent();
        return of(figure).isPresent() || (figure.statistic() instanceof Statistic.Single && !known);
    }

    /** Whether a figure, as a gate names it, is what a series follows. */
    public static boolean means(Figure figure, SeriesDefinition series) {
        return figure.statistic() instanceof Statistic.Single
                ? series.statistic().isEmpty()
                        && figure.metric().filter(name -> isNamed(series, name)).isPresent()
                : series.statistic().equals(statistic(figure.statistic()))
                        && figure.metric()
                                .map(name -> KnownMetrics.joined(name).equals(KnownMetrics.joined(series.metric())))
                                .orElse(true);
    }

    private static boolean isNamed(SeriesDefinition series, String name) {
        String wanted = KnownMetrics.joined(name);
        return wanted.equals(KnownMetrics.joined(series.name())) || wanted.equals(KnownMetrics.joined(series.label()));
    }

    private static String statistic(Statistic statistic) {
        boolean largest = statistic instanceof Statistic.Percentile percentile && percentile.rank() == LARGEST;
        return largest ? Statistic.Summary.MAX.key() : statistic.key();
    }

    private static List<SeriesDefinition> known() {
        return KnownMetrics.live().toList();
    }

    /** The words for all of them, for messages. */
    public static String words() {
        Stream<String> statistics =
                known().stream().map(SeriesDefinition::statistic).filter(statistic -> !statistic.isEmpty());
        Stream<String> plain =
                known().stream().filter(series -> series.statistic().isEmpty()).map(SeriesDefinition::label);
        return Listing.all(Stream.concat(statistics, plain).toList());
    }
}
