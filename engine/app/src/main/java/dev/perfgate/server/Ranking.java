package dev.perfgate.server;

import dev.perfgate.machine.PricePerformance;
import dev.perfgate.store.jdbc.LoadTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Servers by work units per dollar per hour, the best one first; by those of a second where levels did not last equally long. */
final class Ranking {
    private final Set<String> versions;
    private final TreeSet<Double> lengths;
    private final boolean lengthsDiffer;
    private final List<BigDecimal> values;

    Ranking(List<CollectorStanding> standings) {
        this.versions = standings.stream()
                .flatMap(standing -> standing.version().stream())
                .collect(Collectors.toSet());
        this.lengths = standings.stream()
                .map(CollectorStanding::secondsPerLevel)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        this.lengthsDiffer = !lengths.isEmpty() && CollectorStanding.differ(lengths.first(), lengths.last());
        this.values =
                standings.stream().map(this::value).filter(Objects::nonNull).toList();
    }

    /** From 1; the same for the same value; null without a price-performance. */
    @Nullable
    Integer rank(CollectorStanding standing) {
        BigDecimal own = value(standing);
        return own == null ? null : PricePerformance.rank(own, values);
    }

    private @Nullable BigDecimal value(CollectorStanding standing) {
        BigDecimal cost = standing.collector().description().hourlyCost();
        Double rate = standing.unitsPerSecond();
        return !lengthsDiffer || standing.pricePerformance() == null || cost == null || rate == null
                ? standing.pricePerformance()
                : PricePerformance.of(BigDecimal.valueOf(rate), cost);
    }

    /** What must not be compared silently. */
    List<String> warnings(CollectorStanding standing) {
        List<String> warnings = new ArrayList<>();
        Optional<String> version = standing.version();
        if (version.isPresent() && version.get().equals(LoadTest.Figures.UNKNOWN_VERSION)) {
            warnings.add("its agent does not name its work unit: the figures may not be comparable");
        }
        if (version.isPresent() && versions.size() > 1) {
            warnings.add("the servers were measured with different work units ("
                    + versions.stream().sorted().collect(Collectors.joining(", "))
                    + "): test all of them with the same agent version");
        }
        if (lengthsDiffer && standing.secondsPerLevel() != null) {
            warnings.add("the servers were measured with levels of different lengths ("
                    + lengths.stream().map(Ranking::seconds).collect(Collectors.joining(", "))
                    + "): only units_per_sec is comparable and decides the rank;"
                    + " test all of them with the same --seconds");
        }
        if (standing.latest()
                .map(test -> Boolean.FALSE.equals(test.figures().conditions().valid()))
                .orElse(false)) {
            warnings.add("its last result is invalid: check its warnings, then test it again");
        }
        return warnings;
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s";
    }
}
