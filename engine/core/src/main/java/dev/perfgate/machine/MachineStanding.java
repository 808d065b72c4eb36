package dev.perfgate.machine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * How a machine does, wherever its results are kept.
 *
 * @param last the last results that are alike, newest first; three at most, none of a machine that was not measured yet
 * @param runs by how many of them it is judged
 */
public record MachineStanding(PricedMachine machine, List<MachineResult> last, int runs) {
    /** What a median is taken of. */
    private static final int RUNS = 3;

    public MachineStanding {
        last = List.copyOf(last);
        if (runs > last.size() || runs < Math.min(1, last.size())) {
            throw new IllegalArgumentException(machine.name() + ": " + runs + " of " + last.size() + " results");
        }
    }

    /** Why there is no price-performance. */
    public enum Missing {
        RESULT("there is no result yet"),
        COST("its hourly cost is not known"),
        PRICE("its hourly cost is 0"),
        WORK("it did no work");

        private final String words;

        Missing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * By the last result, or by the median of the last three that are alike: older ones of other work, levels or threads are left out, since
     * there is no median over both.
     */
    static MachineStanding of(PricedMachine machine, List<MachineResult> newestFirst, boolean median) {
        List<MachineResult> alike = newestFirst.stream()
                .filter(result -> result.isLike(newestFirst.get(0)))
                .limit(RUNS)
                .toList();
        return new MachineStanding(machine, alike, median ? alike.size() : Math.min(1, alike.size()));
    }

    public Optional<MachineResult> latest() {
        return last.stream().findFirst();
    }

    /** At the best level. */
    public OptionalLong maxUnits() {
        return median(result -> result.figures().max());
    }

    /** At the best level. */
    public OptionalDouble unitsPerSecond() {
        return medianOf(result -> result.figures().perSecond());
    }

    /** Empty at a level that was not measured. */
    public OptionalLong units(int level) {
        return last.stream().allMatch(result -> result.figures().units().containsKey(level))
                ? median(result -> result.figures().units().getOrDefault(level, 0L))
                : OptionalLong.empty();
    }

    /** Work units per dollar per hour, to two places; empty when it is {@link #missing}. */
    public Optional<BigDecimal> pricePerformance() {
        return perDollar(maxUnits().orElse(0));
    }

    /** As {@link #pricePerformance}, of the work units of a second: those compare whatever the length of the levels. */
    Optional<BigDecimal> ratePerformance() {
        return perDollar(unitsPerSecond().orElse(0));
    }

    private Optional<BigDecimal> perDollar(double units) {
        return missing().isPresent()
                ? Optional.empty()
                : machine.hourlyCost().map(cost -> PricePerformance.of(BigDecimal.valueOf(units), cost));
    }

    public Optional<Missing> missing() {
        if (last.isEmpty()) {
            return Optional.of(Missing.RESULT);
        }
        if (machine.hourlyCost().isEmpty()) {
            return Optional.of(Missing.COST);
        }
        if (machine.hourlyCost().get().signum() == 0) {
            return Optional.of(Missing.PRICE);
        }
        return maxUnits().orElse(0) == 0 ? Optional.of(Missing.WORK) : Optional.empty();
    }

    private OptionalLong median(ToLongFunction<MachineResult> figure) {
        OptionalDouble median = medianOf(result -> figure.applyAsLong(result));
        return median.isPresent() ? OptionalLong.of(Math.round(median.getAsDouble())) : OptionalLong.empty();
    }

    /** Of two in the middle the lower one: a figure that was measured. */
    private OptionalDouble medianOf(ToDoubleFunction<MachineResult> figure) {
        double[] sorted = last.stream().limit(runs).mapToDouble(figure).sorted().toArray();
        return Arrays.stream(sorted).skip((sorted.length - 1) / 2).limit(1).findFirst();
    }
}
