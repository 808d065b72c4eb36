package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Change;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A figure against several limits: {@code swarm: p50 target 50 ms, acceptable 100 ms, critical 200 ms}. */
public record LevelsGate(GateHeader heading, Figure figure, Levels levels) implements Gate {

    public LevelsGate {
        heading = heading.of(Kind.LEVELS);
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(levels, "levels");
    }

    @Override
    public String rule() {
        return GateWords.figure(figure) + " " + levels.written();
    }

    @Override
    public LevelsGate under(GateHeader other) {
        return new LevelsGate(other, figure, levels);
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
        Limit first = levels.limits().get(0);
        if (!first.fits(found.unit())) {
            return heading.misfit(found.actual(), first.text(found.unit()));
        }
        if (found.direction() == levels.direction().opposite()) {
            return heading.verdict(Status.ERROR, found.actual(), new Against.Nothing(contradiction(found)));
        }
        Limit nearest = levels.limits().get(Math.max(0, levels.kept(found) - 1));
        return heading.verdict(levels.status(found), found.actual(), levels.asData())
                .withChange(Change.between(found.value(), nearest.in(found.unit())));
    }

    private String contradiction(Reading.Found found) {
        String better = found.direction() == Direction.LOWER ? "lower is better" : "higher is better";
        return found.actual().text() + ", and of it " + better + ": the levels stand in the contrary order";
    }
}
