package dev.perfgate.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios, and the gates that judge them: what a perf.yml holds. */
public final class Suite {
    private final Map<String, Object> scenarios;
    private final List<String> gates;

    private Suite(Map<String, Object> scenarios, List<String> gates) {
        this.scenarios = scenarios;
        this.gates = gates;
    }

    public static Suite of(Scenario... scenarios) {
        return of(List.of(scenarios));
    }

    /**
     * A suite of these scenarios, in this order.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static Suite of(List<? extends Scenario> scenarios) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            if (byName.put(scenario.name(), scenario.document()) != null) {
                throw new IllegalArgumentException("two scenarios are called '" + scenario.name() + "'");
            }
        }
        return new Suite(Collections.unmodifiableMap(byName), List.of());
    }

    /**
     * Adds gates.
     *
     * @param lines as in perf.yml: {@code "checkout: p95 < 200 ms"}; without a scenario's name a gate judges all that run together
     */
    public Suite gates(String... lines) {
        return new Suite(scenarios, Settings.joined(gates, List.of(lines)));
    }

    /** The document of the perf.yml that says the same: maps, lists, texts, numbers and flags, not to be changed. */
    public Map<String, Object> document() {
        Settings scenariosOnly = Settings.none().with("scenarios", scenarios);
        return (gates.isEmpty() ? scenariosOnly : scenariosOnly.with("gates", gates)).document();
    }
}
