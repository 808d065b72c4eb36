package dev.perfgate.pipeline;

import dev.perfgate.gate.Gate;
import dev.perfgate.report.files.ReportKind;
import dev.perfgate.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a perf.yml holds, read and checked.
 *
 * @param reports what is written beside the run.json of each run
 */
record Suite(List<Item> items, List<Gate> gates, Set<ReportKind> reports) {
    Suite {
        items = List.copyOf(items);
        gates = List.copyOf(gates);
        reports = Set.copyOf(reports);
    }

    List<String> names() {
        return items.stream().map(item -> item.scenario().name()).toList();
    }

    /** A scenario with the tags its runs get. */
    record Item(Scenario scenario, Map<String, String> tags) {}

    /** The gates that speak of a scenario, as written. */
    List<Gate> gatesOf(Scenario scenario) {
        return gates.stream().filter(gate -> gate.addresses(scenario.name())).toList();
    }
}
