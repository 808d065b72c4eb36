package dev.perfgate.machine;

import dev.perfgate.json.JsonOut;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A result of the CPU benchmark on a machine.
 *
 * @param id made by whoever keeps the result
 * @param origin what ran it, such as a build
 */
public record MachineResult(
        String id, Instant time, String origin, Figures figures, Conditions conditions, Machine machine) {
    /** The levels that there can be, in percent busy. */
    public static final List<Integer> LEVELS = List.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

    public MachineResult withOrigin(String other) {
        return new MachineResult(id, time, other, figures, conditions, machine);
    }

    /**
     * Work units.
     *
     * @param units by the level in percent; only those that were measured
     * @param max at the best level
     * @param mean of the levels
     * @param perSecond at the best level
     */
    public record Figures(Map<Integer, Long> units, long max, double mean, double perSecond) {
        public Figures {
            units = new TreeMap<>(units);
            if (units.isEmpty() || !LEVELS.containsAll(units.keySet())) {
                throw new MachineException("levels must be of 10, 20 … 100 % busy, but are " + units.keySet());
            }
        }
    }

    /**
     * How it was measured: results of other work, other levels or other threads do not compare.
     *
     * @param workUnit the version of the work, {@value #UNKNOWN_WORK} when the machine does not say
     * @param threads 0 when the machine does not say
     * @param secondsPerLevel NaN when the machine does not say
     * @param valid whether the engine takes its own result for one
     */
    public record Conditions(
            String workUnit, int threads, double secondsPerLevel, boolean valid, List<String> warnings) {
        public static final String UNKNOWN_WORK = "unknown";

        /** Lengths of levels that are as good as equal: those that follow from a rate are rounded. */
        private static final double SAME_LENGTH = 0.02;

        public Conditions {
            warnings = List.copyOf(warnings);
        }

        boolean hasUnknownWork() {
            return workUnit.equals(UNKNOWN_WORK);
        }

        boolean isLike(Conditions other) {
            return workUnit.equals(other.workUnit)
                    && (threads == other.threads || threads == 0 || other.threads == 0)
                    && areAsLong(secondsPerLevel, other.secondsPerLevel);
        }

        /** Whether levels are of one length, as far as both are known. */
        static boolean areAsLong(double seconds, double others) {
            return !(Math.abs(seconds - others) > SAME_LENGTH * Math.max(seconds, others));
        }
    }

    /** The machine's description of itself. */
    public record Machine(
            String host,
            int cores,
            Optional<String> cpuModel,
            OptionalDouble cpuMhz,
            OptionalDouble containerCpus,
            Optional<String> os,
            Optional<String> jvm) {}

    /** The fields of an object that the pages' modules read, as {@code /api/v1/loadtests/} has them. */
    public void writeJson(JsonOut out) throws IOException {
        MachineComparisonJson.test(out, this);
    }

    /** Whether a median may be taken over this result and another of the same machine. */
    boolean isLike(MachineResult other) {
        return conditions.isLike(other.conditions)
                && figures.units().keySet().equals(other.figures.units().keySet());
    }
}
