package dev.perfgate.machine;

import dev.perfgate.json.JsonOut;
import dev.perfgate.machine.MachineResult.Conditions;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Machines side by side, ranked by work units per dollar per hour, with the names that the REST API of {@code perfgate serve} has; by those
 * of a second where levels did not last equally long.
 */
public final class MachineComparison {
    private final List<MachineStanding> standings;
    private final TreeSet<String> works = new TreeSet<>();
    private final TreeSet<Double> lengths = new TreeSet<>();
    private final boolean sameLevels;
    private final boolean sameLength;

    private MachineComparison(List<MachineStanding> standings) {
        this.standings = List.copyOf(standings);
        List<MachineResult> latest =
                standings.stream().flatMap(one -> one.latest().stream()).toList();
        for (MachineResult result : latest) {
            works.add(result.conditions().workUnit());
            if (!Double.isNaN(result.conditions().secondsPerLevel())) {
                lengths.add(result.conditions().secondsPerLevel());
            }
        }
        Set<Set<Integer>> levels =
                latest.stream().map(result -> result.figures().units().keySet()).collect(Collectors.toSet());
        sameLevels = levels.size() <= 1;
        sameLength = lengths.isEmpty() || Conditions.areAsLong(lengths.first(), lengths.last());
    }

    /** A machine with all its results, newest first. */
    public record Subject(PricedMachine machine, List<MachineResult> results) {}

    /** @param median of the last three results that are alike, not the last one only */
    public static MachineComparison of(List<Subject> subjects, boolean median) {
        return new MachineComparison(subjects.stream()
                .map(subject -> MachineStanding.of(subject.machine(), subject.results(), median))
                .toList());
    }

    /** In the order of the subjects. */
    public List<MachineStanding> standings() {
        return standings;
    }

    /** From 1, the best; the same for the same value; none without a price-performance. */
    public Optional<Integer> rank(MachineStanding standing) {
        List<BigDecimal> all =
                standings.stream().flatMap(other -> value(other).stream()).toList();
        return value(standing).map(own -> PricePerformance.rank(own, all));
    }

    private Optional<BigDecimal> value(MachineStanding standing) {
        return sameLength ? standing.pricePerformance() : standing.ratePerformance();
    }

    /** What must not be compared silently. */
    public List<String> warnings(MachineStanding standing) {
        return standing.latest().map(this::warnings).orElse(List.of());
    }

    private List<String> warnings(MachineResult latest) {
        List<String> warnings = new ArrayList<>();
        if (latest.conditions().hasUnknownWork()) {
            warnings.add("it does not name its work unit: its figures may not compare with others");
        }
        if (works.size() > 1) {
            warnings.add("the machines were measured with different work units (" + String.join(", ", works)
                    + "): measure all of them with the same version of Perfgate");
        }
        if (!sameLength) {
            warnings.add(
                    "the machines were measured with levels of different lengths ("
                            + lengths.stream().map(MachineComparison::seconds).collect(Collectors.joining(", "))
                            + "): only units_per_sec compares and decides the rank; measure all of them at levels of one length");
        }
        if (!sameLevels) {
            warnings.add("the machines were measured at different levels: measure all of them at the same ones");
        }
        if (!latest.conditions().valid()) {
            warnings.add("its last result is invalid: check its warnings, then measure it again");
        }
        return warnings;
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s";
    }

    /** A field {@code machines}, an array. */
    public void writeJson(JsonOut out) throws IOException {
        new MachineComparisonJson(this).write(out);
    }
}
