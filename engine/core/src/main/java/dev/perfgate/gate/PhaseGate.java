package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.Phase;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A gate on a stretch of the load: {@code checkout: rate > 500/s during steady}. Each stretch that is meant is judged by itself, from its
 * own histograms.
 *
 * @param gate what must hold there
 */
public record PhaseGate(Gate gate, Wildcard phase) implements Gate {

    public PhaseGate {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(phase, "phase");
    }

    @Override
    public GateHeader heading() {
        return gate.heading();
    }

    @Override
    public String rule() {
        return gate.rule() + " during " + GateWords.name(phase.pattern());
    }

    @Override
    public PhaseGate under(GateHeader other) {
        return new PhaseGate(gate.under(other), phase);
    }

    @Override
    public Optional<Figure> judged() {
        return gate.judged();
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        List<Phase> meant = Phases.of(run, phase);
        if (meant.isEmpty()) {
            String reason = "the load has no stage '" + phase + "': " + Phases.listed(run);
            return List.of(heading().unjudged(Status.MISSING, reason));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Phase one : meant) {
            gate.judge(run.during(one), baselines).forEach(verdict -> verdicts.add(verdict.in(Phases.stage(one))));
        }
        return verdicts;
    }
}
