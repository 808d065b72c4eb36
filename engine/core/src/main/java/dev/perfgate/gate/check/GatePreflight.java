package dev.perfgate.gate.check;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.HighestGate;
import dev.perfgate.gate.PhaseGate;
import dev.perfgate.gate.Phases;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.gate.SlopeGate;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.gate.figure.Parts;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.gate.language.RunFigure;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.text.Listing;
import dev.perfgate.text.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds, before a load, gates whose figures its runs cannot have. */
public final class GatePreflight {
    private GatePreflight() {}

    /** A problem with a gate, and its remedy. */
    public record Objection(String message, String remedy) {}

    /** Why the gate would find no figure in runs of this scenario, if that is known. */
    public static Optional<Objection> objection(Gate gate, String scenario, MetricOutline outline) {
        return request(gate, scenario, outline)
                .or(() -> stage(gate, scenario, outline))
                .or(() -> series(gate, scenario, outline))
                .or(() -> stopSeries(gate, scenario, outline))
                .or(() -> metric(gate, scenario, outline))
                .or(() -> statistic(gate, outline))
                .or(() -> direction(gate, outline))
                .or(() -> GateBounds.objection(gate, scenario, outline));
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
                "'" + scenario + "' has no " + Parts.word(outline) + " '" + wanted.get() + "'",
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
                    gate.judged().map(Figure::label).orElse("") + " is not measured of single " + Parts.word(outline)
                            + "s",
                    "write the gate for the scenario as a whole: '" + scenario + ": …'"));
        }
        if (!ofParts && has(outline.ofParts(), wanted.get())) {
            return Optional.of(new Objection(
                    "'" + wanted.get() + "' is measured of single parts of '" + scenario + "'",
                    "write '" + wanted.get() + " of PART', with one of " + Listing.of(outline.parts())));
        }
        return Optional.of(noSuchMetric(wanted.get(), scenario, outline));
    }

    /** Whether the gate says which figure of a distribution it means, and only of one. */
    private static Optional<Objection> statistic(Gate gate, MetricOutline outline) {
        Optional<Figure> figure = gate.judged().filter(judged -> judged.metric().isPresent());
        if (figure.isEmpty() || outline.distributions().isEmpty() || gate instanceof StopGate) {
            return Optional.empty();
        }
        String wanted = figure.get().metric().get();
        Optional<MetricDefinition> metric = Stream.concat(outline.ofRun().stream(), outline.ofParts().stream())
                .filter(there -> KnownMetrics.names(there, wanted))
                .findFirst();
        if (metric.isEmpty()) {
            return Optional.empty();
        }
        boolean distributed =
                outline.distributions().get().contains(metric.get().name());
        boolean single = figure.get().statistic() instanceof Statistic.Single;
        if (distributed != single) {
            return Optional.empty();
        }
        return Optional.of(
                distributed
                        ? new Objection(
                                "'" + wanted + "' is a distribution: the gate must say which figure of it",
                                "write for example 'p95 of " + wanted + "'")
                        : new Objection(
                                "'" + wanted + "' is one figure, and has no "
                                        + Figure.label(
                                                Optional.empty(), figure.get().statistic()),
                                "write '" + wanted + "' alone"));
    }

    private static Optional<Objection> stage(Gate gate, String scenario, MetricOutline outline) {
        boolean none = gate instanceof HighestGate && outline.stages().isEmpty();
        boolean other =
                gate instanceof PhaseGate of && Phases.of(outline, of.phase()).isEmpty();
        if (!none && !other) {
            return Optional.empty();
        }
        String wanted = gate instanceof PhaseGate of ? "no stage '" + of.phase() + "'" : "no stages";
        String remedy = outline.stages().isEmpty()
                ? "write a gate on the whole run; only a load in stages has some"
                : Phases.listed(outline);
        return Optional.of(new Objection("the load of '" + scenario + "' has " + wanted, remedy));
    }

    private static Optional<Objection> series(Gate gate, String scenario, MetricOutline outline) {
        if (!(gate instanceof SlopeGate slope) || outline.series().isEmpty()) {
            return Optional.empty();
        }
        List<String> known = outline.series().get();
        boolean there = slope.part()
                .map(part -> outline.parts().stream().anyMatch(part::matches) && has(outline.ofParts(), slope.series()))
                .orElseGet(() -> known.contains(KnownMetrics.joined(slope.series())) && !isOfPartsOnly(slope, outline));
        return there
                ? Optional.empty()
                : Optional.of(new Objection(
                        "the timeline of '" + scenario + "' has no '" + slope.wanted() + "'",
                        nearest(KnownMetrics.joined(slope.series()), known, "it has: ")));
    }

    /** What a monitor sees, for example. */
    private static boolean isOfPartsOnly(SlopeGate slope, MetricOutline outline) {
        return has(outline.ofParts(), slope.series()) && !has(outline.ofRun(), slope.series());
    }

    /** Of what only this scenario has, its type's own series or its monitors'; the well-known ones its parser has checked. */
    private static Optional<Objection> stopSeries(Gate gate, String scenario, MetricOutline outline) {
        if (!(gate instanceof StopGate stop) || outline.series().isEmpty()) {
            return Optional.empty();
        }
        Figure figure = stop.condition().figure();
        String wanted = figure.metric().orElse("");
        List<String> known = outline.series().get();
        boolean there = LiveFigure.of(figure).isPresent()
                || known.contains(KnownMetrics.joined(wanted))
                || has(outline.ofParts(), wanted);
        return there
                ? Optional.empty()
                : Optional.of(new Objection(
                        "'" + wanted + "' of '" + scenario + "' is not known second by second",
                        nearest(KnownMetrics.joined(wanted), known, "known are: ")));
    }

    /** A count of what was done is neither better nor worse when it changes. */
    private static Optional<Objection> direction(Gate gate, MetricOutline outline) {
        Optional<String> wanted =
                gate instanceof RegressionGate ? gate.judged().flatMap(Figure::metric) : Optional.empty();
        return wanted.flatMap(name -> outline.ofRun().stream()
                        .filter(metric -> KnownMetrics.names(metric, name))
                        .findFirst())
                .filter(metric -> metric.direction() == Direction.NONE)
                .map(metric -> new Objection(
                        "'" + metric.label() + "' is neither better nor worse when it changes: it has no regression",
                        "write 'within 10 % of previous' for a figure that must stay"));
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
                .filter(near -> !near.equals(word))
                .map(near -> "did you mean '" + near + "'?")
                .orElse(otherwise + Listing.of(known));
    }
}
