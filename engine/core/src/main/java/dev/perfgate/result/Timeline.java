package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Figures over time, all on one grid that starts with the run. The value at index i covers the interval from i to i + 1 times
 * {@code intervalSeconds}.
 */
public record Timeline(double intervalSeconds, List<Series> series) {
    public static final Timeline EMPTY = new Timeline(1, List.of());

    public Timeline {
        series = List.copyOf(series);
        if (!(intervalSeconds > 0)) {
            throw new IllegalArgumentException("an interval must be longer than 0 s, but is " + intervalSeconds);
        }
    }

    /** The series of that name and scope, if there is one. */
    public Optional<Series> series(String name, String scope) {
        return series.stream()
                .filter(one -> one.name().equals(name) && one.scope().equals(scope))
                .findFirst();
    }

    /**
     * One figure over time.
     *
     * @param scope as of a metric; empty for the whole run
     * @param values one an interval, NaN where nothing was measured; not copied, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // hours at one figure a second: a boxed list would be five times as large
    public record Series(SeriesDefinition definition, String scope, double[] values) {
        public Series {
            Objects.requireNonNull(definition, "definition");
            Objects.requireNonNull(scope, "scope");
        }

        public String name() {
            return definition.name();
        }

        public Unit unit() {
            return definition.unit();
        }

        public boolean ofWholeRun() {
            return scope.isEmpty();
        }

        public Series withValues(double[] other) {
            return new Series(definition, scope, other);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Series that
                    && definition.equals(that.definition)
                    && scope.equals(that.scope)
                    && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return definition.hashCode() * 31 + Arrays.hashCode(values);
        }
    }
}
