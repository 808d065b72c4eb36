package dev.perfgate.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** How machines are held against each other, wherever they were measured. */
public final class PricePerformance {
    private PricePerformance() {}

    /**
     * Work units per dollar per hour, to two places.
     *
     * @param hourlyCost in USD, above 0
     */
    public static BigDecimal of(BigDecimal units, BigDecimal hourlyCost) {
        return units.divide(hourlyCost, 2, RoundingMode.HALF_UP);
    }

    /** From 1, the best; the same for the same value. */
    public static int rank(BigDecimal own, Collection<BigDecimal> all) {
        return 1 + (int) all.stream().filter(other -> other.compareTo(own) > 0).count();
    }

    /** Of two in the middle the lower one: a figure that was measured. Empty of no values. */
    public static OptionalLong lowerMedian(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return Arrays.stream(sorted).skip((sorted.length - 1) / 2).limit(1).findFirst();
    }
}
