package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** A rule on a figure of a run, as one line says it. */
public sealed interface Gate
        permits AbsoluteGate,
                AnyGate,
                RatchetGate,
                LevelsGate,
                BaselineGate,
                RegressionGate,
                SlopeGate,
                PhaseGate,
                HighestGate,
                StopGate {
    GateHeader heading();

    /** What the rule judges; empty where it judges whatever there is. */
    Optional<Figure> judged();

    /**
     * What the rule says of this run's figures, one verdict for each request that it speaks of. Whether the run counts at all,
     * and what an exception means, is {@link GateEvaluator}'s to say: judge through it.
     *
     * @param baselines what the run is compared with, for rules that compare
     */
    List<Verdict> judge(Run run, Baselines baselines);

    /** The line as written. */
    default String line() {
        return heading().line();
    }

    /** The rule alone, in the words of the gate language. */
    String rule();

    /** The same rule under another heading. */
    Gate under(GateHeader heading);

    /** The gate in the words of the gate language; read again, it is the same gate. */
    default String rendered() {
        return GateWords.head(target()) + rule() + GateWords.clauses(heading());
    }

    /** The gate with the line that its parts say. */
    default Gate withRenderedLine() {
        return under(heading().withLine(rendered()));
    }

    /** The same gate on runs of this scenario, which its line names. */
    default Gate onScenario(String name) {
        Target narrowed = new Target(new Wildcard(name), target().request());
        return under(heading().with(narrowed)).withRenderedLine();
    }

    /** The verdict that it could not be asked. */
    default Verdict unjudged(Verdict.Status status, String why) {
        return heading().unjudged(status, why);
    }

    /** Which gate a verdict on one part of a run is: of a gate that means several, each has a name of its own. */
    default GateReference reference(Run run, Verdict verdict) {
        String part = verdict.actual().map(actual -> actual.figure().scope()).orElse("");
        boolean oneOfSeveral = target().request()
                .filter(parts -> !part.isEmpty() && !parts.pattern().equals(part))
                .isPresent();
        if (!oneOfSeveral) {
            return verdict.rule();
        }
        String scenario = run.info().scenario();
        Target narrowed = new Target(new Wildcard(scenario), Optional.of(new Wildcard(part)));
        return verdict.rule().ofPart(GateWords.head(narrowed) + rule(), scenario, rule());
    }

    /** Whether it looks at the runs before, which a history keeps. */
    default boolean needsHistory() {
        return false;
    }

    /** Of which runs, and of what in them, the rule speaks. */
    default Target target() {
        return heading().target();
    }

    /** Whether the rule speaks of runs of this scenario. A gate that addresses no scenario at all is a mistake of its writer. */
    default boolean addresses(String scenario) {
        return target().scenario().matches(scenario);
    }

    /** Whether a verdict counts although the run did not come to its end. */
    default boolean standsWithoutEnd(Verdict verdict) {
        return false;
    }
}
