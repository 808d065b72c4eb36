package dev.perfgate.pipeline;

import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.pipeline.Turn.Item;
import dev.perfgate.report.files.ReportKind;
import dev.perfgate.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a perf.yml holds, read and checked.
 *
 * @param baselines what the gates compare with
 * @param history where the runs are added to those before
 * @param reports what is written beside the run.json of each run
 */
record Suite(List<Turn> turns, List<Gate> gates, Baselines baselines, RunHistory history, Set<ReportKind> reports) {
    Suite {
        turns = List.copyOf(turns);
        gates = List.copyOf(gates);
        reports = Set.copyOf(reports);
    }

    List<String> names() {
        return names(turns);
    }

    static List<String> names(List<Turn> turns) {
        return items(turns).stream().map(item -> item.scenario().name()).toList();
    }

    /** All scenarios, in the order in which they run. */
    List<Item> items() {
        return items(turns);
    }

    static List<Item> items(List<Turn> turns) {
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
