package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Against.FixedLimit;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A figure against a fixed limit: {@code checkout: p95 < 200 ms}. */
public record AbsoluteGate(GateHeader heading, Figure figure, Limit limit) implements Gate {

    public AbsoluteGate {
        heading = heading.of(Kind.LIMIT);
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(limit, "limit");
    }

    @Override
    public String rule() {
        return GateWords.figure(figure) + " " + GateWords.limit(limit);
    }

    @Override
    public AbsoluteGate under(GateHeader other) {
        return new AbsoluteGate(other, figure, limit);
    }

    @Override
    public Optional<Figure> judged() {
        return Optional.of(figure);
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        return FigureReader.readAll(figure, target(), run).stream()
                .map(this::verdict)
                .toList();
    }

    private Verdict verdict(Reading reading) {
        if (reading instanceof Reading.Unanswered unanswered) {
            return heading.verdict(unanswered);
        }
        Reading.Found found = (Reading.Found) reading;
        if (!limit.fits(found.unit())) {
            return heading.misfit(found.actual(), limit.text(found.unit()));
        }
        double bound = limit.in(found.unit());
        boolean holds = limit.operator().holds(found.value(), bound);
        return heading.verdict(holds ? Status.PASS : Status.FAIL, found.actual(), new FixedLimit(limit))
                .withChange(Change.between(found.value(), bound));
    }
}
