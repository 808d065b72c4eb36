package dev.perfgate.gate.effect;

import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Consequences of a gate's verdicts for the build, where the gate overrides the defaults.
 *
 * @param undecided what becomes of a gate that goes on without a decision; of a status in {@code byStatus} nothing does
 */
public record Consequences(Map<Status, Consequence> byStatus, UndecidedRule undecided) {
    /** Every status does what it does by itself. */
    public static final Consequences USUAL = new Consequences(Map.of());

    public Consequences {
        Map<Status, Consequence> copy = new EnumMap<>(Status.class);
        copy.putAll(byStatus);
        byStatus = Collections.unmodifiableMap(copy);
    }

    public Consequences(Map<Status, Consequence> byStatus) {
        this(byStatus, UndecidedRule.USUAL);
    }

    public Consequences with(UndecidedRule other) {
        return new Consequences(byStatus, other);
    }

    public Consequence of(Status status) {
        return byStatus.getOrDefault(status, status.consequence());
    }

    /** The statuses for which a gate may choose: what holds, or got better, never warns or fails. */
    public static List<Status> configurable() {
        return Stream.of(Status.values())
                .filter(status -> status.consequence() != Consequence.PASS)
                .toList();
    }
}
