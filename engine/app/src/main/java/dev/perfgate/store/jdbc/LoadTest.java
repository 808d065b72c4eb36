package dev.perfgate.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of one load test on a collector. */
public record LoadTest(UUID id, UUID collector, Figures figures, Instant createdAt) {
    /**
     * The figures that the agent measured.
     *
     * @param units work units at 10, 20 … 100 % busy
     * @param workUnitVersion figures of different versions do not compare; {@value #UNKNOWN_VERSION} when the agent does not say
     */
    public record Figures(
            List<Long> units,
            long maxUnits,
            double avgUnits,
            double unitsPerSec,
            Machine machine,
            Conditions conditions,
            String workUnitVersion) {
        public static final int LEVELS = 10;
        public static final String UNKNOWN_VERSION = "unknown";

        public Figures {
            units = List.copyOf(units);
            if (units.size() != LEVELS) {
                throw new IllegalArgumentException("there are " + LEVELS + " levels, but " + units.size() + " figures");
            }
        }

        /** How long a level lasted; what the agent does not say follows from its rate. Empty when it did no work at all. */
        public OptionalDouble secondsPerLevel() {
            Double said = conditions.secondsPerLevel();
            if (said != null) {
                return OptionalDouble.of(said);
            }
            return maxUnits > 0 && unitsPerSec > 0 ? OptionalDouble.of(maxUnits / unitsPerSec) : OptionalDouble.empty();
        }
    }

    /**
     * The measuring conditions that the agent reported; null if it reported none, as old agents do.
     *
     * @param noisy whether something was in the way
     */
    public record Conditions(
            @Nullable Double secondsPerLevel,
            @Nullable Integer threads,
            @Nullable Boolean valid,
            @Nullable Boolean noisy) {
        public static final Conditions UNKNOWN = new Conditions(null, null, null, null);
    }

    /**
     * The machine as its agent described it; an old agent reports only the first two properties.
     *
     * @param warnings why the figures may be worse than the machine, such as other load on it
     */
    public record Machine(String hostname, int numCores, Details details, List<String> warnings) {
        public Machine {
            warnings = List.copyOf(warnings);
        }

        public static Machine of(String hostname, int numCores) {
            return new Machine(hostname, numCores, new Details(null, null, null, null, null), List.of());
        }
    }

    /** Further properties; null means unknown. */
    public record Details(
            @Nullable String cpuModel,
            @Nullable Double cpuMhz,
            @Nullable String os,
            @Nullable String jvm,
            @Nullable Double containerCpus) {}
}
