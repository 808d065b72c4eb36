package dev.perfgate.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
            String hostname,
            int numCores,
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
}
