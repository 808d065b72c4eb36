package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Phase;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The capacity of a system: {@code capacity: highest rate with p95 < 200 ms >= 800/s}. Of the stages in which the condition holds, the
 * highest figure counts.
 *
 * @param condition on a figure of the same stage
 */
public record HighestGate(GateHeader heading, Figure figure, AbsoluteGate condition, Limit limit) implements Gate {

    public HighestGate {
        heading = heading.of(Kind.HIGHEST);
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(limit, "limit");
    }

    @Override
    public String rule() {
        return "highest " + GateWords.figure(figure) + " with " + condition.rule() + " " + GateWords.limit(limit);
    }

    @Override
    public HighestGate under(GateHeader other) {
        return new HighestGate(other, figure, condition.under(other.withoutClauses()), limit);
    }

    @Override
    public Optional<Figure> judged() {
        return Optional.of(figure);
    }

    /**
     * A figure of a stage in which the condition holds.
     *
     * @param held what was held against the condition
     */
    private record Reached(Reading.Found found, Actual held, Phase phase) {}

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        List<Phase> phases = Phases.loaded(run);
        if (phases.isEmpty()) {
            String reason = "of several stages the highest is asked for, but the load has none: " + Phases.listed(run);
            return List.of(heading.unjudged(Status.MISSING, reason));
        }
        Optional<Reached> best = Optional.empty();
        for (Phase phase : phases) {
            Run part = run.during(phase);
            Verdict held = condition.judge(part, baselines).get(0);
            Reading reading = FigureReader.readScope(figure, "", part);
            Optional<Verdict> unanswered = unanswered(held, reading, phase);
            if (unanswered.isPresent()) {
                return List.of(unanswered.get());
            }
            Reading.Found found = (Reading.Found) reading;
            if (held.status() == Status.PASS
                    && best.map(one -> found.value() > one.found().value()).orElse(true)) {
                best = Optional.of(new Reached(found, held.actual().orElseThrow(), phase));
            }
        }
        return List.of(best.map(this::verdict).orElseGet(() -> none(run, phases)));
    }

    private Optional<Verdict> unanswered(Verdict held, Reading reading, Phase phase) {
        if (held.status() != Status.PASS && held.status() != Status.FAIL) {
            return Optional.of(heading.verdict(held.status(), held.actual(), held.against())
                    .in(Phases.stage(phase)));
        }
        return reading instanceof Reading.Unanswered unanswered
                ? Optional.of(heading.verdict(unanswered))
                : Optional.empty();
    }

    private Verdict verdict(Reached best) {
        Reading.Found read = best.found();
        if (!limit.fits(read.unit())) {
            return heading.misfit(read.actual(), limit.text(read.unit()));
        }
        double bound = limit.in(read.unit());
        boolean holds = limit.operator().holds(read.value(), bound);
        Against against = new Against.Highest(
                limit, best.held().figure(), condition.limit(), best.held().unit());
        return heading.verdict(holds ? Status.PASS : Status.FAIL, read.actual(), against)
                .withChange(Change.between(read.value(), bound))
                .in(Phases.stage(best.phase()));
    }

    /** With what the first stage, the easiest, had. */
    private Verdict none(Run run, List<Phase> phases) {
        Phase first = phases.get(0);
        Verdict easiest = condition.judge(run.during(first), Baselines.NONE).get(0);
        return heading.verdict(Status.FAIL, easiest.actual(), new Against.NoStage(phases.size(), condition.limit()))
                .in(Phases.stage(first));
    }
}
