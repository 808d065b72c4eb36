package dev.perfgate.server;

import dev.perfgate.store.jdbc.LoadTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Servers by work units per dollar per hour, the best one first. */
final class Ranking {
    private final List<BigDecimal> values;
    private final Set<String> versions;

    Ranking(List<Standing> standings) {
        this.values = standings.stream()
                .map(Standing::pricePerformance)
                .filter(Objects::nonNull)
                .toList();
        this.versions = standings.stream()
                .flatMap(standing -> standing.version().stream())
                .collect(Collectors.toSet());
    }

    /** From 1; the same for the same value; null without a price-performance. */
    @Nullable
    Integer rank(Standing standing) {
        BigDecimal own = standing.pricePerformance();
        return own == null
                ? null
                : 1
                        + (int) values.stream()
                                .filter(other -> other.compareTo(own) > 0)
                                .count();
    }

    /** What must not be compared silently. */
    List<String> warnings(Standing standing) {
        List<String> warnings = new ArrayList<>();
        Optional<String> version = standing.version();
        if (version.isPresent() && version.get().equals(LoadTest.Figures.UNKNOWN_VERSION)) {
            warnings.add("its agent does not say which work unit it measures: the figures may not compare with others");
        }
        if (version.isPresent() && versions.size() > 1) {
            warnings.add("the servers were measured with different work units ("
                    + versions.stream().sorted().collect(Collectors.joining(", "))
                    + "): test all of them with one version of the agent");
        }
        return warnings;
    }
}
