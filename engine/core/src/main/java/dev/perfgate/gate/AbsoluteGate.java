package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;

/** A figure against a fixed limit: {@code checkout: p95 < 200 ms}. */
public record AbsoluteGate(String line, Target target, Figure figure, Limit limit) implements Gate {

    public AbsoluteGate {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(limit, "limit");
    }

    @Override
    public List<Verdict> judge(Run run) {
        return FigureReader.readAll(figure, target, run).stream()
                .map(this::verdict)
                .toList();
    }

    private Verdict verdict(Reading reading) {
        if (reading instanceof Reading.Unanswered unanswered) {
            return new Verdict(line, unanswered.status(), unanswered.reason(), Double.NaN);
        }
        Reading.Found found = (Reading.Found) reading;
        return limit.fits(found.unit()) ? compared(found) : incomparable(found);
    }

    private Verdict compared(Reading.Found found) {
        boolean holds = limit.operator().holds(found.value(), limit.in(found.unit()));
        return new Verdict(
                line, holds ? Verdict.Status.PASS : Verdict.Status.FAIL, LimitSentence.of(found, limit), found.value());
    }

    private Verdict incomparable(Reading.Found found) {
        Unit unit = found.unit();
        String reason = found.clause() + " " + unit.format(found.value()) + " and cannot be compared with "
                + limit.text(unit) + ": the gate needs " + unit.dimension().example();
        return new Verdict(line, Verdict.Status.ERROR, reason, found.value());
    }
}
