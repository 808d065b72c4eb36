package dev.perfgate.gate.figure;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.text.Listing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a run (requests, but also containers or nodes) that a gate's pattern means. */
public final class Parts {
    private Parts() {}

    /**
     * The matching scopes that have the metric or what it is made of: a request without the figure is to be reported missing, never
     * passed over, while {@code *} on response times does not mean the containers beside. When nothing but such others match, these are
     * meant.
     */
    static List<String> of(Run run, MetricDefinition metric, Wildcard pattern) {
        List<String> matching = all(run).stream().filter(pattern::matches).toList();
        List<String> concerned = matching.stream()
                .filter(scope -> has(run, metric.name(), scope) || has(run, metric.basis(), scope))
                .toList();
        return concerned.isEmpty() ? matching : concerned;
    }

    /** What a run answers of which no part matches. */
    static Reading none(Run run, Wildcard pattern) {
        return leftOut(run, pattern)
                .map(name -> Reading.leftOut("'" + name + "' was not sent: tags left it out of this run"))
                .orElseGet(() -> Reading.missing(noneMatches(run, pattern)));
    }

    /** The first request that matches and that tags left out. */
    private static Optional<String> leftOut(Run run, Wildcard pattern) {
        return run.context().workload().leftOut().stream()
                .filter(pattern::matches)
                .findFirst();
    }

    private static String noneMatches(Run run, Wildcard pattern) {
        List<String> there = all(run).stream().map(scope -> "'" + scope + "'").toList();
        String word = word(run);
        return "no " + word + " matches '" + pattern + "': the run has "
                + (there.isEmpty() ? "no figures of single " + word + "s" : Listing.of(there));
    }

    /** What the parts of a run are called: "request". */
    public static String word(Run run) {
        return PartKind.of(run.measurements().metrics().stream()
                        .map(Metric::definition)
                        .toList())
                .word();
    }

    /** What the parts are called that runs of this outline have; "part" of several kinds. */
    public static String word(MetricOutline outline) {
        List<PartKind> kinds = Stream.concat(outline.ofRun().stream(), outline.ofParts().stream())
                .map(MetricDefinition::parts)
                .filter(kind -> kind != PartKind.NONE)
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0).word() : PartKind.NONE.word();
    }

    private static boolean has(Run run, String metric, String scope) {
        return run.metric(metric, scope).isPresent();
    }

    private static List<String> all(Run run) {
        return run.measurements().metrics().stream()
                .map(Metric::scope)
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
    }
}
