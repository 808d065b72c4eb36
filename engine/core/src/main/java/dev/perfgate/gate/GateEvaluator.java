package dev.perfgate.gate;

import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.effect.UndecidedRuns;
import dev.perfgate.gate.figure.FailedShare;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a run. There is no other way from a gate to a verdict. */
public final class GateEvaluator {
    private GateEvaluator() {}

    /**
     * What the gates that address the run's scenario say of it, in their order, a gate on requests once for each of them. Of a run
     * that is invalid or was not completed every verdict is INVALID_RUN; a gate that fails with an exception is ERROR. What {@link
     * UnderstoodGate} says comes last.
     */
    public static List<Verdict> evaluate(List<Gate> gates, Run run) {
        return evaluate(gates, run, Baselines.NONE);
    }

    /** As the other one, of gates that compare with baselines, too. */
    public static List<Verdict> evaluate(List<Gate> gates, Run run, Baselines baselines) {
        List<Verdict> verdicts = new ArrayList<>(ofEach(gates, run, baselines));
        verdicts.addAll(understood(gates, run, verdicts));
        return List.copyOf(verdicts);
    }

    /** What some of the gates say that address the run's scenario, and nothing of what goes without saying. */
    public static List<Verdict> ofEach(List<Gate> gates, Run run, Baselines baselines) {
        Optional<String> objection = objection(run);
        return together(gates, run).stream()
                .filter(gate -> gate.addresses(run.info().scenario()))
                .flatMap(gate -> judge(gate, run, baselines, objection).stream())
                .toList();
    }

    /**
     * What goes without saying of a run that can be judged, beside these gates, which are all there are.
     *
     * @param said by these gates
     */
    public static List<Verdict> understood(List<Gate> gates, Run run, List<Verdict> said) {
        Set<String> undecided = undecided(said);
        List<Gate> deciding = gates.stream()
                .filter(gate -> gate.addresses(run.info().scenario()))
                // It ends a load early, and sets no limit to one that goes on to its end.
                .filter(gate -> !(gate instanceof StopGate))
                .filter(gate -> !undecided.contains(gate.heading().reference().id()))
                .toList();
        return objection(run).isPresent() ? List.of() : UnderstoodGate.verdicts(deciding, run);
    }

    /** The gates that have had nothing to compare with: they have set no limit yet. */
    private static Set<String> undecided(List<Verdict> said) {
        Set<String> undecided = new HashSet<>();
        Set<String> decided = new HashSet<>();
        for (Verdict verdict : said) {
            (verdict.status().isUndecided() ? undecided : decided)
                    .add(verdict.rule().id());
        }
        undecided.removeAll(decided);
        return undecided;
    }

    /** The gates as they judge a run together: the more metrics their statistics judge, the surer each must be. */
    public static List<Gate> together(List<Gate> gates, Run run) {
        int metrics = 0;
        for (Gate gate : gates) {
            if (gate instanceof RegressionGate regression
                    && gate.addresses(run.info().scenario())) {
                metrics += regression.metricsOf(run);
            }
        }
        int all = metrics;
        return gates.stream()
                .map(gate -> gate instanceof RegressionGate regression ? regression.amongMetrics(all) : gate)
                .toList();
    }

    private static List<Verdict> judge(Gate gate, Run run, Baselines baselines, Optional<String> objection) {
        try {
            List<Verdict> verdicts = gate.judge(run, baselines).stream()
                    .map(verdict -> objection
                            .filter(why -> !(run.validity().valid() && gate.standsWithoutEnd(verdict)))
                            .map(why -> unjudged(gate, verdict, why))
                            .orElse(verdict))
                    .toList();
            List<Verdict> effective = counted(gate, verdicts, run, baselines);
            return gate.heading().waiver().map(waiver -> waiver.applied(effective, run)).orElse(effective).stream()
                    .map(verdict -> verdict.as(gate.reference(run, verdict)))
                    .toList();
        } catch (NumberFormatException | ArithmeticException e) {
            String reason = "the gate could not be evaluated: its figures are too large or too small to compute with";
            return List.of(gate.heading().unjudged(Status.ERROR, reason));
        } catch (BaselineException e) {
            String reason = "there is nothing to compare with: " + e.getMessage();
            return List.of(gate.heading().unjudged(Status.ERROR, reason));
        } catch (RuntimeException e) {
            String reason = "the gate could not be evaluated: " + e;
            return List.of(gate.heading().unjudged(Status.ERROR, reason));
        }
    }

    /** Where something is undecided, the runs before tell for how long it has been. */
    private static List<Verdict> counted(Gate gate, List<Verdict> verdicts, Run run, Baselines baselines) {
        String scenario = run.info().scenario();
        return verdicts.stream().noneMatch(verdict -> verdict.status().isUndecided())
                ? verdicts
                : UndecidedRuns.counted(
                        verdicts,
                        gate.heading().consequences(),
                        run.info(),
                        baselines.history(scenario),
                        baselines.buildsBefore(scenario));
    }

    private static Verdict unjudged(Gate gate, Verdict verdict, String why) {
        return verdict.with(Status.INVALID_RUN, gate.heading().consequences().of(Status.INVALID_RUN))
                .withNote(new VerdictNote(VerdictNote.Kind.RUN_UNUSABLE, why));
    }

    /** Why the run cannot be judged, if so. */
    private static Optional<String> objection(Run run) {
        if (!run.validity().valid()) {
            return Optional.of(
                    "the run is invalid: " + String.join("; ", run.validity().reasons()));
        }
        return switch (run.info().state()) {
            case FINISHED -> Optional.empty();
            case PARTIAL -> Optional.of("the run is partial, it was killed or has not ended");
            case INTERRUPTED -> Optional.of("the run was interrupted before its end");
            case STOPPED -> Optional.of("the run was stopped before its end" + stopReason(run));
            case SUBJECT_FAILED, OUT_OF_MEMORY, TOO_LITTLE_CAPACITY ->
                Optional.of("the run was not completed: " + String.join("; ", run.endReasons()));
        };
    }

    private static String stopReason(Run run) {
        return run.measurements().events().stream()
                .filter(event -> event.kind().equals(Event.STOPPED))
                .findFirst()
                .map(event -> event.stoppedBy()
                        .map(by -> " by '" + by.gate().line() + "'")
                        .orElse(": " + event.text()))
                .orElse("");
    }

    /** What is understood of a run with failures of which no gate speaks: {@code error rate <= 5 %}, and a warning below that. */
    private static final class UnderstoodGate {
        private static final double MOST_PERCENT = 5;
        private static final String WHY =
                "default limit, as no gate covers failures; add one, or 'error rate any' if they do not matter";

        private UnderstoodGate() {}

        /** @param gates that address the run, and decide */
        static List<Verdict> verdicts(List<Gate> gates, Run run) {
            Optional<Metric> share = FailedShare.share("", run).filter(failed -> failed.value() > 0);
            if (share.isEmpty() || isSpokenOf(gates, run)) {
                return List.of();
            }
            return List.of(verdict(share.get()));
        }

        private static Verdict verdict(Metric share) {
            Figure figure = new Figure(Optional.of(share.name()), new Statistic.Single());
            Limit limit = new Limit(Operator.AT_MOST, new Quantity(MOST_PERCENT, Unit.PERCENT));
            Target target = new Target(new Wildcard("*"), Optional.empty());
            GateHeader heading = new GateHeader("", target, Consequences.USUAL, Optional.empty());
            Gate gate = new AbsoluteGate(heading, figure, limit).withRenderedLine();
            JudgedFigure judged = new JudgedFigure(share.name(), PastFigure.SINGLE, figure.label(), "");
            boolean holds = limit.operator()
                    .holds(share.value(), limit.in(share.definition().unit()));
            Verdict said = gate.heading()
                    .verdict(
                            holds ? Status.WARN : Status.FAIL,
                            Actual.of(judged, share.value(), share.definition().unit()),
                            new Against.FixedLimit(limit));
            return said.withChange(Change.between(
                            share.value(), limit.in(share.definition().unit())))
                    .withNote(new VerdictNote(VerdictNote.Kind.REMEDY, WHY));
        }

        /** Whether each request that failed, or the run as a whole, is spoken of. */
        private static boolean isSpokenOf(List<Gate> gates, Run run) {
            List<Target> targets = gates.stream()
                    .filter(gate ->
                            gate.judged().filter(FailedShare::isOfFailures).isPresent())
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
                                    .anyMatch(target ->
                                            target.request().orElseThrow().matches(scope)));
        }
    }
}
