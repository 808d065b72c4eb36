package dev.perfgate.pipeline;

import dev.perfgate.gate.Gate;
import dev.perfgate.pipeline.Turn.Item;
import dev.perfgate.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/** What a perf.yml holds, read and checked. */
record Suite(List<Turn> turns, List<Gate> gates) {
    Suite {
        turns = List.copyOf(turns);
        gates = List.copyOf(gates);
    }

    /** All scenarios, in the order in which they run. */
    List<Item> items() {
        return turns.stream().flatMap(Suite::items).toList();
    }

    private static Stream<Item> items(Turn turn) {
        return turn instanceof Turn.AtOnce atOnce ? atOnce.items().stream() : Stream.empty();
    }

    /** The gates that speak of a scenario, as written. */
    List<Gate> gatesOf(Scenario scenario) {
        return gates.stream().filter(gate -> gate.addresses(scenario.name())).toList();
    }
}
