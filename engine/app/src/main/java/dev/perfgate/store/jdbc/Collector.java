package dev.perfgate.store.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A server whose agent runs load tests on request.
 *
 * @param keyed whether the key of its agent is known; the key itself is given out by {@link Collectors#key} alone
 */
public record Collector(UUID id, Description description, boolean keyed, Instant createdAt) {
    /**
     * The description of a collector, as entered by users.
     *
     * @param pcdAddress of its agent: host and port, or a URL
     * @param hourlyCost in USD, null when it is not known
     * @param vmBrand such as {@code c7g.xlarge}; empty when it is not known
     */
    public record Description(
            String name,
            String pcdAddress,
            @Nullable BigDecimal hourlyCost,
            @Nullable Integer vcpus,
            @Nullable BigDecimal memoryGib,
            String vmBrand) {}
}
