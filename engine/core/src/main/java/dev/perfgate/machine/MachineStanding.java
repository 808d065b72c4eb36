package dev.perfgate.machine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * How a machine does.
 *
 * @param last the last results that are alike, newest first: at least one, three at most
 * @param runs by how many of them it is judged
 */
record MachineStanding(PricedMachine machine, List<MachineResult> last, int runs) {
    /** What a median is taken of. */
    private static final int RUNS = 3;

    MachineStanding {
        last = List.copyOf(last);
        if (last.isEmpty() || runs < 1 || runs > last.size()) {
            throw new IllegalArgumentException(machine.name() + ": " + runs + " of " + last.size() + " results");
        }
    }

    /** Older results of other work, levels or threads are left out: there is no median over both. */
    static List<MachineResult> alike(List<MachineResult> newestFirst) {
        return newestFirst.stream()
                .filter(result -> result.isLike(newestFirst.get(0)))
                .limit(RUNS)
                .toList();
    }

    MachineResult latest() {
        return last.get(0);
    }

    long maxUnits() {
        return median(result -> result.figures().max()).orElse(0);
    }

    /** Empty at a level that was not measured. */
    OptionalLong units(int level) {
        return latest().figures().units().containsKey(level)
                ? median(result -> result.figures().units().getOrDefault(level, 0L))
                : OptionalLong.empty();
    }

    /** Work units per dollar per hour, to two places; empty when it is {@link #missing}. */
    Optional<BigDecimal> pricePerformance() {
        return missing().isPresent()
                ? Optional.empty()
                : machine.hourlyCost().map(cost -> PricePerformance.of(BigDecimal.valueOf(maxUnits()), cost));
    }

    /** Why there is no price-performance. */
    Optional<String> missing() {
        if (machine.hourlyCost().isEmpty()) {
            return Optional.of("its hourly cost is not known");
        }
        if (machine.hourlyCost().get().signum() == 0) {
            return Optional.of("its hourly cost is 0");
        }
        return maxUnits() == 0 ? Optional.of("it did no work") : Optional.empty();
    }

    private OptionalLong median(ToLongFunction<MachineResult> figure) {
        return PricePerformance.lowerMedian(last.stream().limit(runs).mapToLong(figure));
    }
}
