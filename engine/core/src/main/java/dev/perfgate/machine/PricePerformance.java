package dev.perfgate.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** How machines are held against each other, wherever they were measured. */
final class PricePerformance {
    private PricePerformance() {}

    /**
     * Work units per dollar per hour, to two places.
     *
     * @param hourlyCost in USD, above 0
     */
    static BigDecimal of(BigDecimal units, BigDecimal hourlyCost) {
        return units.divide(hourlyCost, 2, RoundingMode.HALF_UP);
    }

    /** From 1, the best; the same for the same value. */
    static int rank(BigDecimal own, Collection<BigDecimal> all) {
        return 1 + (int) all.stream().filter(other -> other.compareTo(own) > 0).count();
    }
}
