package dev.perfgate.gate;

import dev.perfgate.analysis.comparison.ContextDifference;
import dev.perfgate.analysis.comparison.ContextDifference.Effect;
import dev.perfgate.analysis.comparison.ContextDifferences;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the figures of two runs can be held against each other: the same work, on machines of one kind. */
final class Comparability {
    /** What makes the fingerprint of an environment. Its other parts change with every update, and are shown beside. */
    private static final Set<String> FINGERPRINT = Set.of("CPU", "label");

    private Comparability() {}

    /** Why they cannot, in one clause. */
    static Optional<String> obstacle(Run baseline, Run run) {
        List<String> obstacles = new ArrayList<>();
        if (!baseline.validity().valid()) {
            obstacles.add("the baseline is invalid: "
                    + String.join("; ", baseline.validity().reasons()));
        }
        RunState state = baseline.info().state();
        if (state != RunState.FINISHED) {
            obstacles.add("the baseline did not run to its end (" + state.words() + ")");
        }
        ContextDifferences.between(baseline, run).stream()
                .filter(Comparability::matters)
                .map(one -> "the " + one.name() + " differs: " + one.baseline() + " there, " + one.candidate() + " here"
                        + remedy(one))
                .forEach(obstacles::add);
        return obstacles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", obstacles));
    }

    private static String remedy(ContextDifference difference) {
        return difference.name().equals("label") ? " (PERFGATE_HOST_LABEL)" : "";
    }

    private static boolean matters(ContextDifference difference) {
        return difference.effect() == Effect.OTHER_WORK
                || (difference.effect() == Effect.OTHER_ENVIRONMENT && FINGERPRINT.contains(difference.name()));
    }
}
