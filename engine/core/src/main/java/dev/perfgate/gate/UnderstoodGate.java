package dev.perfgate.gate;

import dev.perfgate.gate.figure.FailedShare;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;

/** What is understood of a run with failures of which no gate speaks: {@code error rate <= 5 %}, and a warning below that. */
final class UnderstoodGate {
    private static final double MOST_PERCENT = 5;
    private static final String WHY =
            "understood, since no gate speaks of the failures; write one, or 'error rate any' where they do not matter";

    private UnderstoodGate() {}

    /** @param gates that address the run */
    static List<Verdict> verdicts(List<Gate> gates, Run run) {
        Optional<Metric> share = FailedShare.share("", run).filter(failed -> failed.value() > 0);
        if (share.isEmpty() || isSpokenOf(gates, run)) {
            return List.of();
        }
        return List.of(verdict(share.get(), run));
    }

    private static Verdict verdict(Metric share, Run run) {
        Figure figure = new Figure(Optional.of(share.name()), new Statistic.Single());
        Limit limit = new Limit(Operator.AT_MOST, new Quantity(MOST_PERCENT, Unit.PERCENT));
        Target target = new Target(new Wildcard("*"), Optional.empty());
        GateHeader heading = new GateHeader("", target, Consequences.USUAL, Optional.empty());
        Gate gate = new AbsoluteGate(heading, figure, limit).withRenderedLine();
        Verdict verdict = gate.judge(run, Baselines.NONE).get(0);
        Verdict said = verdict.status() == Status.PASS ? verdict.with(Status.WARN, Status.WARN.consequence()) : verdict;
        return said.withNote(new VerdictNote(VerdictNote.Kind.REMEDY, WHY));
    }

    /** Whether each request that failed, or the run as a whole, is spoken of. */
    private static boolean isSpokenOf(List<Gate> gates, Run run) {
        List<Target> targets = gates.stream()
                .filter(gate -> gate.judged().filter(FailedShare::isOfFailures).isPresent())
                .map(Gate::target)
                .toList();
        if (targets.stream().anyMatch(target -> target.request().isEmpty())) {
            return true;
        }
        List<String> failing = run.measurements().metrics().stream()
                .map(Metric::scope)
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .filter(scope -> FailedShare.share(scope, run)
                        .filter(failed -> failed.value() > 0)
                        .isPresent())
                .toList();
        return !failing.isEmpty()
                && failing.stream()
                        .allMatch(scope -> targets.stream()
                                .anyMatch(
                                        target -> target.request().orElseThrow().matches(scope)));
    }
}
