package dev.perfgate.pipeline;

import dev.perfgate.gate.Gate;
import dev.perfgate.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** What a perf.yml holds, read and checked. */
record Suite(List<Item> items, List<Gate> gates) {
    Suite {
        items = List.copyOf(items);
        gates = List.copyOf(gates);
    }

    /** A scenario with the tags its runs get. */
    record Item(Scenario scenario, Map<String, String> tags) {}

    /** The gates that speak of a scenario, as written. */
    List<Gate> gatesOf(Scenario scenario) {
        return gates.stream().filter(gate -> gate.addresses(scenario.name())).toList();
    }
}
