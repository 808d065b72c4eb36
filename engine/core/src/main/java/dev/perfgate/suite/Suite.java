package dev.perfgate.suite;

import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.report.files.ReportKind;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.SuiteScenarios;
import dev.perfgate.suite.Turn.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The content of a perf.yml , read and checked.
 *
 * @param scenarios all of it, also those that were not selected to run
 * @param baselines what the gates compare with
 * @param history where the runs are added to those before
 * @param reports what is written beside the run.json of each run
 */
public record Suite(
        List<Turn> turns,
        SuiteScenarios scenarios,
        List<Gate> gates,
        Baselines baselines,
        RunHistory history,
        Set<ReportKind> reports) {
    public Suite {
        turns = List.copyOf(turns);
        gates = List.copyOf(gates);
        reports = Set.copyOf(reports);
    }

    public List<String> names() {
        return names(turns);
    }

    public static List<String> names(List<Turn> turns) {
        return steps(turns).stream().map(step -> step.scenario().name()).toList();
    }

    /** All scenarios, in the order in which they run. */
    public List<Step> steps() {
        return steps(turns);
    }

    public static List<Step> steps(List<Turn> turns) {
        return turns.stream().flatMap(Suite::steps).toList();
    }

    private static Stream<Step> steps(Turn turn) {
        return turn instanceof Turn.AtOnce atOnce ? atOnce.steps().stream() : Stream.empty();
    }

    /** What the gates of scenarios say that nobody asked for. */
    public List<Verdict> notRun() {
        List<String> running = names();
        List<Verdict> verdicts = new ArrayList<>();
        for (String scenario : scenarios.names()) {
            if (!running.contains(scenario)) {
                gates.stream()
                        .filter(gate -> gate.addresses(scenario))
                        .forEach(gate -> verdicts.add(notAsked(gate, scenario)));
            }
        }
        return verdicts;
    }

    /** That a gate was not judged, since nobody asked for its scenario. */
    public static Verdict notAsked(Gate gate, String scenario) {
        return gate.unjudged(Verdict.Status.LEFT_OUT, "not run: '" + scenario + "' was not asked for")
                .shownFor(scenario);
    }

    /** The gates that speak of a scenario, as written. */
    public List<Gate> gatesOf(Scenario scenario) {
        return gates.stream().filter(gate -> gate.addresses(scenario.name())).toList();
    }
}
