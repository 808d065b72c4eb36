package dev.perfgate.init;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.scenario.ScenarioDraft;
import dev.perfgate.scenario.ScenarioTypes;
import dev.perfgate.suite.SuiteListing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The contents of a first perf.yml, as the user entered them.
 *
 * @param type whose section it has
 * @param name of its scenario; empty for one that follows from the answers
 * @param answers to the type's questions, by their keys
 * @param gates what must hold
 */
public record SuiteDraft(ScenarioDraft type, String name, Map<String, String> answers, List<String> gates) {
    public SuiteDraft {
        answers = Map.copyOf(answers);
        gates = List.copyOf(gates);
    }

    /** What is taken where the user says nothing. */
    public static SuiteDraft usual() {
        ScenarioDraft http = ScenarioTypes.onClassPath()
                .named(SuiteListing.USUAL_TYPE)
                .flatMap(type -> type.draft())
                .orElseThrow();
        return new SuiteDraft(http, "", Map.of(), http.gates());
    }

    public SuiteDraft withName(String other) {
        return new SuiteDraft(type, other, answers, gates);
    }

    public SuiteDraft withAnswer(String key, String answer) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(key, answer);
        return new SuiteDraft(type, name, more, gates);
    }

    public SuiteDraft withGates(List<String> others) {
        return new SuiteDraft(type, name, answers, others);
    }

    /** The name of the scenario: as given, or as it follows from the answers. */
    public String scenario() {
        return name.isEmpty() ? type.name(answers) : name;
    }

    /** What a run of it does, behind "it". */
    public String purpose() {
        return type.purpose(answers);
    }

    /** What else there is to know before the first run. */
    public List<String> hints() {
        return type.hints(answers);
    }

    /** The gates with the scenario that they speak of, where that is easily written. */
    List<String> gateLines() {
        boolean plain = scenario().matches("[A-Za-z0-9_.-]+");
        return gates.stream()
                .map(gate -> plain && !gate.contains(":") ? scenario() + ": " + gate : gate)
                .toList();
    }

    /**
     * What is wrong with it, as a run would say.
     *
     * @param nodes what the document is made of: options, or answers to questions
     */
    public List<Problem> problems(Function<Map<String, Object>, MappingNode> nodes) {
        Problems problems = new Problems();
        try {
            SuiteListing.read(nodes.apply(document()), List.of(), problems);
            return List.of();
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    private Map<String, Object> document() {
        return Map.of("scenarios", Map.of(scenario(), type.values(answers)), "gates", new ArrayList<>(gateLines()));
    }
}
