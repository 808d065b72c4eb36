package dev.perfgate.init;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.suite.SuiteListing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The contents of a first perf.yml, as the user entered them.
 *
 * @param name of its scenario; empty for one that follows from the URL
 * @param url the page that is loaded
 * @param load how much
 * @param gates what must hold
 */
public record SuiteDraft(String name, String url, Load load, List<String> gates) {
    /** What is taken where the user says nothing: the demo service's health, gently. */
    public static final SuiteDraft DEFAULT = new SuiteDraft(
            "",
            "http://127.0.0.1:8000/health",
            new Load(Optional.empty(), Optional.of("10"), Optional.of("30s")),
            List.of("p95 < 500 ms", "error rate < 1 %"));

    public SuiteDraft {
        gates = List.copyOf(gates);
    }

    /**
     * A preset, figures, or a preset with some figures replaced.
     *
     * @param users virtual users
     * @param duration how long
     */
    public record Load(Optional<String> preset, Optional<String> users, Optional<String> duration) {
        /** The load of a preset as it is. */
        public static Load of(String preset) {
            return new Load(Optional.of(preset), Optional.empty(), Optional.empty());
        }
    }

    public SuiteDraft withName(String other) {
        return new SuiteDraft(other, url, load, gates);
    }

    public SuiteDraft withUrl(String other) {
        return new SuiteDraft(name, other, load, gates);
    }

    public SuiteDraft withLoad(Load other) {
        return new SuiteDraft(name, url, other, gates);
    }

    public SuiteDraft withGates(List<String> others) {
        return new SuiteDraft(name, url, load, others);
    }

    /** The name of the scenario: as given, or the last word of the URL's path, or else of its host. */
    public String scenario() {
        if (!name.isEmpty()) {
            return name;
        }
        UrlParts parts = parts();
        // A part with escapes, such as a placeholder in braces, is no word.
        String path = parts.path().replaceFirst("\\?.*", "").replaceAll("/[^/]*%[0-9A-F]{2}[^/]*", "/");
        String[] words = path.split("[^A-Za-z0-9]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (!words[i].isEmpty()) {
                return words[i];
            }
        }
        String host = parts.base().replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", "");
        return host.matches("[A-Za-z][A-Za-z0-9.-]*") ? host : "first";
    }

    UrlParts parts() {
        return UrlParts.of(url);
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
     * @param place what messages call a value, for its path in the document
     */
    public List<Problem> problems(UnaryOperator<String> place) {
        Problems problems = new Problems();
        try {
            SuiteListing.read(Nodes.fromMap(document(), place), List.of(), problems);
            return List.of();
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    private Map<String, Object> document() {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("baseUrl", parts().base());
        load.preset().ifPresent(preset -> scenario.put("preset", preset));
        load.users().ifPresent(users -> scenario.put("users", users));
        load.duration().ifPresent(duration -> scenario.put("duration", duration));
        scenario.put("requests", List.of(Map.of("path", parts().path())));
        return Map.of("scenarios", Map.of(scenario(), scenario), "gates", gateLines());
    }
}
