package dev.perfgate.result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which metrics a run will have, as far as that is known before it.
 *
 * @param ofRun metrics of the run as a whole
 * @param ofParts metrics of each of its parts
 * @param parts the scopes it will have: request names
 * @param leftOut the scopes it could have, but that were left out of this run
 * @param stages the stretches of the load that have figures of their own; none of a load that is the same from start to end
 * @param series what its timeline will have; empty where only a run can tell
 * @param distributions those of its metrics that are distributions, by name; empty where only a run can tell
 * @param bounds what its figures can reach at most
 */
public record MetricOutline(
        List<MetricDefinition> ofRun,
        List<MetricDefinition> ofParts,
        List<String> parts,
        List<String> leftOut,
        List<PlannedStage> stages,
        Optional<List<String>> series,
        Optional<Set<String>> distributions,
        Bounds bounds) {
    /**
     * The bounds that no figure of the run can exceed.
     *
     * @param load for how long it is loaded; empty where that is known only afterwards
     * @param longest the longest time that one sample of a metric can take, by its name
     */
    public record Bounds(Optional<Duration> load, Map<String, Duration> longest) {
        public static final Bounds NONE = new Bounds(Optional.empty(), Map.of());

        public Bounds {
            Objects.requireNonNull(load, "load");
            longest = Map.copyOf(longest);
        }
    }

    /** A stretch of the load, as its {@link Phase} will be called. */
    public record PlannedStage(String name, String text, boolean steady) {
        /** @param before how many there are before it */
        public static String name(int before) {
            return "stage " + (before + 1);
        }
    }

    public MetricOutline {
        ofRun = List.copyOf(ofRun);
        ofParts = List.copyOf(ofParts);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
        stages = List.copyOf(stages);
        series = series.map(List::copyOf);
        distributions = distributions.map(Set::copyOf);
    }

    /** An outline of which nothing was left out. */
    public MetricOutline(List<MetricDefinition> ofRun, List<MetricDefinition> ofParts, List<String> parts) {
        this(ofRun, ofParts, parts, List.of(), List.of(), Optional.empty());
    }

    /** An outline without bounds. */
    public MetricOutline(
            List<MetricDefinition> ofRun,
            List<MetricDefinition> ofParts,
            List<String> parts,
            List<String> leftOut,
            List<PlannedStage> stages,
            Optional<List<String>> series) {
        this(ofRun, ofParts, parts, leftOut, stages, series, Optional.empty(), Bounds.NONE);
    }

    public MetricOutline within(Bounds other) {
        return new MetricOutline(ofRun, ofParts, parts, leftOut, stages, series, distributions, other);
    }

    /** The same, of whose metrics these and no others are distributions. */
    public MetricOutline withDistributions(List<MetricDefinition> metrics) {
        Set<String> names = metrics.stream().map(MetricDefinition::name).collect(Collectors.toSet());
        return new MetricOutline(ofRun, ofParts, parts, leftOut, stages, series, Optional.of(names), bounds);
    }

    /** The same with parts of other kinds beside, such as what is monitored. */
    public MetricOutline beside(List<String> names, List<MetricDefinition> metrics) {
        return new MetricOutline(
                ofRun,
                Stream.concat(ofParts.stream(), metrics.stream()).distinct().toList(),
                Stream.concat(parts.stream(), names.stream()).toList(),
                leftOut,
                stages,
                series.map(
                        known -> Stream.concat(known.stream(), metrics.stream().map(MetricDefinition::name))
                                .distinct()
                                .toList()),
                distributions,
                bounds);
    }
}
