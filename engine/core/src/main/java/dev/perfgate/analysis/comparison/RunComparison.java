package dev.perfgate.analysis.comparison;

import dev.perfgate.analysis.comparison.ContextDifference.Effect;
import dev.perfgate.result.Metric;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Two runs beside each other.
 *
 * @param baseline what is compared with
 * @param candidate what is judged
 * @param context in what the runs differ besides their figures
 * @param changes every figure that either run has: of the whole run first, then of each request; none is better or worse where
 *     the runs cannot be compared
 */
public record RunComparison(Run baseline, Run candidate, List<ContextDifference> context, List<FigureChange> changes) {
    public RunComparison {
        context = List.copyOf(context);
        changes = List.copyOf(changes);
    }

    public static RunComparison of(Run baseline, Run candidate) {
        List<ContextDifference> context = ContextDifferences.between(baseline, candidate);
        List<FigureChange> changes = FigureChanges.between(baseline, candidate);
        RunComparison comparison = new RunComparison(baseline, candidate, context, changes);
        return comparison.comparable() ? comparison : comparison.withoutJudgement();
    }

    private RunComparison withoutJudgement() {
        return new RunComparison(
                baseline,
                candidate,
                context,
                changes.stream().map(FigureChange::withoutJudgement).toList());
    }

    /** Whether both runs were asked for the same work and are whole and valid. */
    public boolean comparable() {
        return obstacles().isEmpty();
    }

    /** Why the figures cannot be compared, one sentence each. */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        differences(Effect.OTHER_WORK)
                .forEach(one -> obstacles.add(
                        "The " + one.name() + " differs: " + one.baseline() + " against " + one.candidate() + "."));
        addDoubts("baseline", baseline, obstacles);
        addDoubts("candidate", candidate, obstacles);
        return obstacles;
    }

    private static void addDoubts(String side, Run run, List<String> obstacles) {
        if (!run.validity().valid()) {
            obstacles.add("The " + side + " is invalid: "
                    + String.join(" ", run.validity().reasons()));
        }
        RunState state = run.info().state();
        if (state != RunState.FINISHED) {
            obstacles.add("The " + side + " did not run to its end (" + state.words() + ").");
        }
    }

    public List<ContextDifference> differences(Effect effect) {
        return context.stream().filter(one -> one.effect() == effect).toList();
    }

    /** Requests that only the candidate has. */
    public List<String> newRequests() {
        return without(requests(candidate), requests(baseline));
    }

    /** Requests that only the baseline has. */
    public List<String> vanishedRequests() {
        return without(requests(baseline), requests(candidate));
    }

    /** Figures that only one run has, of parts that both have. */
    public List<FigureChange> oneSided() {
        Set<String> named = new LinkedHashSet<>(newRequests());
        named.addAll(vanishedRequests());
        return changes.stream()
                .filter(change -> change.presence() != FigureChange.Presence.BOTH && !named.contains(change.scope()))
                .toList();
    }

    private static Set<String> requests(Run run) {
        Set<String> names = new LinkedHashSet<>();
        for (Metric metric : run.measurements().metrics()) {
            if (metric.definition().parts() == PartKind.REQUEST && !metric.ofWholeRun()) {
                names.add(metric.scope());
            }
        }
        return names;
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
