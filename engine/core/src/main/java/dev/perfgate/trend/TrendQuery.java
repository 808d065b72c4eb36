package dev.perfgate.trend;

import dev.perfgate.result.history.PastFigure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A query to an index.
 *
 * @param branch only results of this branch
 * @param points as many points of each series as may be given, at most {@value #MOST_POINTS}; fewer builds are given one by one
 */
public record TrendQuery(String record, List<Series> series, Optional<String> branch, int points) {
    public static final int MOST_POINTS = 2000;

    /** So many are looked at on one page at most. */
    public static final int MOST_SERIES = 50;

    /** A figure of a scenario. */
    public record Series(String scenario, PastFigure.Key key) {
        public static Series of(TrendFigure figure) {
            return new Series(figure.scenario(), figure.key());
        }
    }

    public TrendQuery {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(branch, "branch");
        series = List.copyOf(series);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(series.size() + " series are asked for: name at most " + MOST_SERIES);
        }
        if (points < 4 || points > MOST_POINTS) {
            throw new IllegalArgumentException(points + " points: ask for 4 to " + MOST_POINTS);
        }
    }

    /** These series of all branches. */
    public static TrendQuery of(String record, List<Series> series) {
        return new TrendQuery(record, series, Optional.empty(), MOST_POINTS);
    }

    public TrendQuery ofBranch(String name) {
        return new TrendQuery(record, series, Optional.of(name), points);
    }
}
