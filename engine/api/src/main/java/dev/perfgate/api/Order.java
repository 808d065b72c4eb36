package dev.perfgate.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The steps that a {@link Suite}  runs in turn: {@code first("warm-up").thenAtOnce("checkout", "search")}. */
public final class Order {
    private final List<Object> turns;

    private Order(List<Object> turns) {
        this.turns = turns;
    }

    /** @param scenario its name */
    public static Order first(String scenario) {
        return new Order(List.of(scenario));
    }

    /** @param scenarios the names of those that run at the same time */
    public static Order firstAtOnce(String... scenarios) {
        return new Order(List.of(List.of(scenarios)));
    }

    public Order then(String scenario) {
        return with(scenario);
    }

    public Order thenAtOnce(String... scenarios) {
        return with(List.of(scenarios));
    }

    /** Nothing is loaded for a while, so that the service comes to rest. */
    public Order thenPause(Duration length) {
        return with(Map.of("pause", Settings.text(length)));
    }

    private Order with(Object turn) {
        return new Order(Settings.joined(turns, List.of(turn)));
    }

    List<Object> turns() {
        return turns;
    }
}
