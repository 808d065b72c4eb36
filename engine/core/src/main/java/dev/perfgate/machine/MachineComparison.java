package dev.perfgate.machine;

import dev.perfgate.json.JsonOut;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Machines side by side, ranked by work units per dollar per hour: with the names that the REST API of {@code perfgate serve} has. */
public final class MachineComparison {
    private final List<MachineStanding> standings;

    private MachineComparison(List<MachineStanding> standings) {
        this.standings = List.copyOf(standings);
    }

    /** A machine with all its results, newest first. */
    public record Subject(PricedMachine machine, List<MachineResult> results) {}

    /**
     * Machines without a result are left out.
     *
     * @param median of the last three results that are alike, not the last one only
     */
    public static MachineComparison of(List<Subject> subjects, boolean median) {
        List<MachineStanding> standings = new ArrayList<>();
        for (Subject subject : subjects) {
            if (!subject.results().isEmpty()) {
                List<MachineResult> alike = MachineStanding.alike(subject.results());
                standings.add(new MachineStanding(subject.machine(), alike, median ? alike.size() : 1));
            }
        }
        return new MachineComparison(standings);
    }

    List<MachineStanding> standings() {
        return standings;
    }

    /** From 1, the best; the same for the same value; none without a price-performance. */
    Optional<Integer> rank(MachineStanding standing) {
        List<BigDecimal> all = standings.stream()
                .flatMap(other -> other.pricePerformance().stream())
                .toList();
        return standing.pricePerformance().map(own -> PricePerformance.rank(own, all));
    }

    /** What must not be compared silently. */
    List<String> warnings(MachineStanding standing) {
        List<String> warnings = new ArrayList<>();
        TreeSet<String> works = standings.stream()
                .map(each -> each.latest().conditions().workUnit())
                .collect(Collectors.toCollection(TreeSet::new));
        if (works.size() > 1) {
            warnings.add("measured with different work units (" + String.join(", ", works)
                    + "): measure all of them with one version of the plugin");
        }
        if (standings.stream().anyMatch(other -> !sameLevels(standing, other))) {
            warnings.add("measured with levels of different number or length ("
                    + seconds(standing.latest().conditions().secondsPerLevel())
                    + " each here), so that work units do not compare: measure all of them alike");
        }
        if (!standing.latest().conditions().valid()) {
            warnings.add("the last result is not valid: look at its warnings, and measure again");
        }
        return warnings;
    }

    private static boolean sameLevels(MachineStanding one, MachineStanding other) {
        return one.latest().conditions().lastsAsLongAs(other.latest().conditions())
                && one.latest()
                        .figures()
                        .units()
                        .keySet()
                        .equals(other.latest().figures().units().keySet());
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s";
    }

    /** A field {@code machines}, an array. */
    public void writeJson(JsonOut out) throws IOException {
        new MachineComparisonJson(this).write(out);
    }
}
