package dev.perfgate.server;

import dev.perfgate.machine.PricePerformance;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.LoadTest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a server does.
 *
 * @param tests that it is judged by, newest first: the last one, or the last three of one work-unit version and length of levels
 */
record CollectorStanding(Collector collector, List<LoadTest> tests) {
    /** What a median is taken of. */
    static final int RUNS = 3;

    /** Older results of another work-unit version, or of longer or shorter levels, are left out: there is no median over both. */
    static CollectorStanding of(Collector collector, List<LoadTest> last) {
        List<LoadTest> alike = last.stream()
                .filter(test ->
                        version(test).equals(version(last.get(0))) && !differ(seconds(test), seconds(last.get(0))))
                .toList();
        return new CollectorStanding(collector, alike);
    }

    Optional<LoadTest> latest() {
        return tests.stream().findFirst();
    }

    Optional<String> version() {
        return latest().map(CollectorStanding::version);
    }

    /** How long its levels lasted; null when that is not known. */
    @Nullable
    Double secondsPerLevel() {
        return latest().isPresent() ? seconds(latest().get()) : null;
    }

    /** Whether two lengths of levels, as far as they are known, are not the same; those that follow from a rate are rounded. */
    static boolean differ(@Nullable Double one, @Nullable Double other) {
        return one != null && other != null && Math.abs(one - other) > 0.02 * Math.max(one, other);
    }

    /** To the hundredth. */
    static @Nullable Double seconds(LoadTest test) {
        OptionalDouble seconds = test.figures().secondsPerLevel();
        return seconds.isPresent() ? Math.round(seconds.getAsDouble() * 100) / 100.0 : null;
    }

    /** At the best level; null without a result. */
    @Nullable
    Double unitsPerSecond() {
        double[] sorted = tests.stream()
                .mapToDouble(test -> test.figures().unitsPerSec())
                .sorted()
                .toArray();
        return sorted.length == 0 ? null : sorted[(sorted.length - 1) / 2];
    }

    /** Null without a result. */
    @Nullable
    Long maxWorkUnits() {
        OptionalLong units = median(test -> test.figures().maxUnits());
        return units.isPresent() ? units.getAsLong() : null;
    }

    /** By the names that results have them under; empty without a result. */
    Map<String, Long> levels() {
        Map<String, Long> levels = new LinkedHashMap<>();
        for (int i = 0; i < LoadTest.Figures.LEVELS; i++) {
            int level = i;
            median(test -> test.figures().units().get(level))
                    .ifPresent(units -> levels.put("units_" + (level + 1) * 10 + "pct", units));
        }
        return levels;
    }

    /** Work units per dollar per hour, to two places; null when it is {@link #missing}. */
    @Nullable
    BigDecimal pricePerformance() {
        BigDecimal cost = collector.description().hourlyCost();
        Long units = maxWorkUnits();
        return missing().isPresent() || cost == null || units == null
                ? null
                : PricePerformance.of(BigDecimal.valueOf(units), cost);
    }

    /** Why there is no price-performance. */
    Optional<String> missing() {
        BigDecimal cost = collector.description().hourlyCost();
        Long units = maxWorkUnits();
        if (units == null) {
            return Optional.of("there is no result yet");
        }
        if (cost == null) {
            return Optional.of("hourly_cost is missing");
        }
        if (cost.signum() == 0) {
            return Optional.of("hourly_cost is 0");
        }
        return units == 0 ? Optional.of("max_work_units is 0") : Optional.empty();
    }

    private OptionalLong median(ToLongFunction<LoadTest> figure) {
        return PricePerformance.lowerMedian(tests.stream().mapToLong(figure));
    }

    private static String version(LoadTest test) {
        return test.figures().workUnitVersion();
    }
}
