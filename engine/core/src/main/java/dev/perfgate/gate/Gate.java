package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import java.util.List;

/** A rule on a figure of a run, as one line says it. */
public sealed interface Gate permits AbsoluteGate {
    /** The line as written. */
    String line();

    /** Of which runs, and of what in them, the rule speaks. */
    Target target();

    /**
     * What the rule says of this run's figures, one verdict for each request that it speaks of. Whether the run counts at all,
     * and what an exception means, is {@link GateEvaluator}'s to say: judge through it.
     */
    List<Verdict> judge(Run run);

    /** Whether the rule speaks of runs of this scenario. A gate that addresses no scenario at all is a mistake of its writer. */
    default boolean addresses(String scenario) {
        return target().scenario().matches(scenario);
    }
}
