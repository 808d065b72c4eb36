package dev.perfgate.gate;

import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * At least two limits on one figure, each harder to miss than the one before it; a figure at a limit keeps it.
 *
 * @param byLevel limits of one operator, "at most" or "at least"
 */
public record Levels(Map<Level, Limit> byLevel) {

    public Levels {
        Map<Level, Limit> copy = new EnumMap<>(Level.class);
        copy.putAll(byLevel);
        byLevel = Collections.unmodifiableMap(copy);
        if (byLevel.size() < 2
                || byLevel.values().stream().map(Limit::operator).distinct().count() > 1) {
            throw new IllegalArgumentException("two levels at least, of one operator");
        }
    }

    /** The limits, most demanding first. */
    List<Limit> limits() {
        return List.copyOf(byLevel.values());
    }

    String written() {
        return byLevel.entrySet().stream()
                .map(level -> level.getKey().word() + " "
                        + GateWords.quantity(level.getValue().quantity()))
                .collect(Collectors.joining(", "));
    }

    Against.Levels asData() {
        return new Against.Levels(byLevel.entrySet().stream()
                .map(level -> new Against.NamedLimit(level.getKey().word(), level.getValue()))
                .toList());
    }

    Direction direction() {
        return limits().get(0).operator() == Operator.AT_MOST ? Direction.LOWER : Direction.HIGHER;
    }

    /** The most demanding level that the figure keeps, by its place among the levels; their number, when it keeps none. */
    int kept(Reading.Found found) {
        List<Limit> limits = limits();
        int at = 0;
        while (at < limits.size()
                && !limits.get(at)
                        .operator()
                        .holds(found.value(), limits.get(at).in(found.unit()))) {
            at++;
        }
        return at;
    }

    /** PASS up to the first level, FAIL beyond the last; what only keeps the critical level and misses the acceptable one is DEGRADED. */
    Status status(Reading.Found found) {
        int kept = kept(found);
        if (kept == 0) {
            return Status.PASS;
        }
        List<Level> levels = List.copyOf(byLevel.keySet());
        if (kept == levels.size()) {
            return Status.FAIL;
        }
        boolean degraded = levels.get(kept) == Level.CRITICAL && byLevel.containsKey(Level.ACCEPTABLE);
        return degraded ? Status.DEGRADED : Status.WARN;
    }
}
