package dev.perfgate.gate.explain;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineException;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.RegressionEvidence;
import dev.perfgate.gate.RegressionGate;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Data and rule behind all that one gate says of a run.
 *
 * @param history the runs before, for a gate that looks at all of them
 * @param baseline ids of the runs that a gate compared with, the oldest first
 * @param kept whether the verdicts are those of the run itself, since what they were held against is not at hand
 */
public record Explanation(
        String scenario,
        GateReference gate,
        List<Judged> verdicts,
        Optional<RegressionEvidence> history,
        List<String> baseline,
        boolean kept) {
    public Explanation {
        verdicts = List.copyOf(verdicts);
        baseline = List.copyOf(baseline);
    }

    /** @param samples of which the figure was made; empty where it is no distribution, or of one stage only */
    public record Judged(Verdict verdict, OptionalLong samples) {}

    /**
     * @param gate empty where what it was held against is not at hand
     * @param verdicts of this gate
     */
    public static Explanation of(
            GateReference reference, Optional<Gate> gate, Run run, Baselines baselines, List<Verdict> verdicts) {
        return new Explanation(
                run.info().scenario(),
                reference,
                verdicts.stream()
                        .map(verdict -> new Judged(verdict, samples(verdict, run)))
                        .toList(),
                gate.flatMap(one -> history(one, run, baselines)),
                gate.map(one -> baseline(one, run, baselines)).orElse(List.of()),
                gate.isEmpty());
    }

    private static OptionalLong samples(Verdict verdict, Run run) {
        Optional<JudgedFigure> figure = verdict.actual().map(Actual::figure);
        return figure.filter(one -> one.stage().isEmpty())
                .flatMap(one -> run.metric(one.metric(), one.scope()))
                .filter(metric -> metric.detail() instanceof Metric.Detail.Distributed)
                .map(metric -> OptionalLong.of(((Metric.Detail.Distributed) metric.detail())
                        .distribution()
                        .count()))
                .orElse(OptionalLong.empty());
    }

    private static Optional<RegressionEvidence> history(Gate gate, Run run, Baselines baselines) {
        try {
            return gate instanceof RegressionGate regression ? regression.evidence(run, baselines) : Optional.empty();
        } catch (BaselineException e) {
            // Its verdict says so.
            return Optional.empty();
        }
    }

    private static List<String> baseline(Gate gate, Run run, Baselines baselines) {
        if (!(gate instanceof BaselineGate compared)) {
            return List.of();
        }
        try {
            Baseline baseline = compared.baseline(run, baselines);
            if (baseline instanceof Baseline.Past past) {
                return past.runs().stream().map(Explanation::id).toList();
            }
            return baseline instanceof Baseline.Found found
                    ? List.of(found.run().info().id())
                    : List.of();
        } catch (BaselineException e) {
            return List.of();
        }
    }

    private static String id(PastRun run) {
        return run.info().id();
    }
}
