package dev.perfgate.gate;

import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.text.NearestWord;
import java.util.List;
import java.util.Optional;

/** Finds, before a load, gates whose figures its runs cannot have. */
public final class Foresight {
    private Foresight() {}

    /** What is wrong with a gate, with a remedy. */
    public record Objection(String message, String remedy) {}

    /** Why the gate would find no figure in runs of this scenario, if that is known. */
    public static Optional<Objection> objection(Gate gate, String scenario, MetricOutline outline) {
        return request(gate, scenario, outline).or(() -> metric(gate, scenario, outline));
    }

    /** Why runs of this scenario cannot be compared by a figure, if that is known. */
    public static Optional<Objection> objection(RunFigure figure, String scenario, MetricOutline outline) {
        Optional<String> wanted = figure.metric();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<MetricDefinition> there = outline.ofRun().stream()
                .filter(metric -> KnownMetrics.names(metric, wanted.get()))
                .findFirst();
        if (there.isEmpty()) {
            return Optional.of(noSuchMetric(wanted.get(), scenario, outline));
        }
        return there.filter(metric -> metric.direction() == Direction.NONE)
                .map(metric -> new Objection(
                        "'" + wanted.get() + "' is neither better nor worse", "name a figure that is, such as p95"));
    }

    private static Objection noSuchMetric(String wanted, String scenario, MetricOutline outline) {
        return new Objection(
                "runs of '" + scenario + "' have no '" + wanted + "'",
                nearest(KnownMetrics.joined(wanted), names(outline.ofRun()), "they have: "));
    }

    private static Optional<Objection> request(Gate gate, String scenario, MetricOutline outline) {
        Optional<Wildcard> wanted = gate.target().request();
        if (wanted.isEmpty()
                || outline.parts().stream().anyMatch(wanted.get()::matches)
                // It gets a verdict that says so.
                || outline.leftOut().stream().anyMatch(wanted.get()::matches)) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                "'" + scenario + "' has no request '" + wanted.get() + "'",
                nearest(wanted.get().pattern(), outline.parts(), "it has: ")));
    }

    private static Optional<Objection> metric(Gate gate, String scenario, MetricOutline outline) {
        Optional<String> wanted = gate.judged().flatMap(Figure::metric);
        // What a stop rule looks at is checked by its parser: the timeline has more than the metrics.
        if (wanted.isEmpty() || gate instanceof StopGate) {
            return Optional.empty();
        }
        boolean ofParts = gate.target().request().isPresent();
        if (has(ofParts ? outline.ofParts() : outline.ofRun(), wanted.get())) {
            return Optional.empty();
        }
        if (ofParts && has(outline.ofRun(), wanted.get())) {
            return Optional.of(new Objection(
                    gate.judged().map(Figure::label).orElse("") + " is not measured of single requests",
                    "write the gate for the scenario as a whole: '" + scenario + ": …'"));
        }
        return Optional.of(noSuchMetric(wanted.get(), scenario, outline));
    }

    private static boolean has(List<MetricDefinition> metrics, String name) {
        return metrics.stream().anyMatch(metric -> KnownMetrics.names(metric, name));
    }

    private static List<String> names(List<MetricDefinition> metrics) {
        return metrics.stream().map(MetricDefinition::name).toList();
    }

    private static String nearest(String word, List<String> known, String otherwise) {
        if (known.isEmpty()) {
            return "write the gate for the scenario as a whole";
        }
        return NearestWord.of(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(otherwise + Listing.of(known));
    }
}
