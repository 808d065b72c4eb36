package dev.perfgate.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of one load test on a collector. */
public record LoadTest(UUID id, UUID collector, Figures figures, Instant createdAt) {
    /**
     * What the agent measured.
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
            String workUnitVersion) {
        public static final int LEVELS = 10;
        public static final String UNKNOWN_VERSION = "unknown";

        public Figures {
            units = List.copyOf(units);
            if (units.size() != LEVELS) {
                throw new IllegalArgumentException("there are " + LEVELS + " levels, but " + units.size() + " figures");
            }
        }
    }

    /**
     * What the agent said of the machine it measured; an old one says the first two.
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

    /** What is null is not known. */
    public record Details(
            @Nullable String cpuModel,
            @Nullable Double cpuMhz,
            @Nullable String os,
            @Nullable String jvm,
            @Nullable Double containerCpus) {}
}
