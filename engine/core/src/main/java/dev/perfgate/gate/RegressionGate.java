package dev.perfgate.gate;

import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.text.OptionNames;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figures against all runs before: {@code checkout: no regression}, {@code checkout / POST *: p95 no regression strict, at least 5 %},
 * {@code checkout: no regression until accepted}.
 *
 * @param judged the figure; empty for every metric that has a better and a worse
 * @param atLeast the smallest relative change that counts; the sensitivity's own where none is said
 * @param untilAccepted whether a regression fails until it is fixed or accepted, also when it has become the level
 * @param gatedMetrics how many metrics the gates of the run judge together
 */
public record RegressionGate(
        GateHeader heading,
        Optional<Figure> judged,
        Sensitivity sensitivity,
        OptionalDouble atLeast,
        boolean untilAccepted,
        int gatedMetrics)
        implements Gate {

    public RegressionGate {
        heading = heading.of(Kind.REGRESSION);
        Objects.requireNonNull(judged, "judged");
        Objects.requireNonNull(sensitivity, "sensitivity");
        Objects.requireNonNull(atLeast, "atLeast");
    }

    @Override
    public String rule() {
        String figure = judged.map(one -> GateWords.figure(one) + " ").orElse("");
        String how = sensitivity == Sensitivity.BALANCED
                ? ""
                : " " + sensitivity.name().toLowerCase(Locale.ROOT);
        String much = atLeast.isPresent() ? ", at least " + GateWords.share(atLeast.getAsDouble()) : "";
        return figure + "no regression" + how + much + (untilAccepted ? " until accepted" : "");
    }

    @Override
    public RegressionGate under(GateHeader other) {
        return new RegressionGate(other, judged, sensitivity, atLeast, untilAccepted, gatedMetrics);
    }

    /** How many metrics of a run it judges. */
    int metricsOf(Run run) {
        return DistinctFigures.of(RunSeries.of(this, run), run).size();
    }

    /** The gate as one of several, which judge so many metrics of a run together. */
    RegressionGate amongMetrics(int count) {
        return new RegressionGate(heading, judged, sensitivity, atLeast, untilAccepted, Math.max(count, gatedMetrics));
    }

    RegressionRule rule(Direction direction) {
        RegressionRule rule = RegressionRule.of(sensitivity, direction).withGatedMetrics(gatedMetrics);
        return atLeast.isPresent() ? rule.withSmallestEffect(atLeast.getAsDouble()) : rule;
    }

    /** The data and the rule by which it judges a run; empty where no history is kept. */
    public Optional<RegressionEvidence> evidence(Run run, Baselines baselines) {
        History history = baselines.history(run.info().scenario());
        return history.isKept()
                ? Optional.of(new RegressionJudgement(this, run, history).evidence())
                : Optional.empty();
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        History history = baselines.history(run.info().scenario());
        if (!history.isKept()) {
            String reason =
                    OptionNames.in("no history is kept: write 'history: on' in perf.yml, or give {--history DIR}");
            return List.of(heading.unjudged(Status.NOT_ENOUGH_HISTORY, reason));
        }
        return new RegressionJudgement(this, run, history).verdicts();
    }
}
