package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** That a figure of failures may be anything, {@code error rate any}: it judges nothing, and so turns what is understood off. */
public record AnyGate(GateHeader heading, Figure figure) implements Gate {
    public AnyGate {
        heading = heading.of(Kind.LIMIT);
        Objects.requireNonNull(figure, "figure");
    }

    @Override
    public String rule() {
        return GateWords.figure(figure) + " any";
    }

    @Override
    public AnyGate under(GateHeader other) {
        return new AnyGate(other, figure);
    }

    @Override
    public Optional<Figure> judged() {
        return Optional.of(figure);
    }

    @Override
    public List<Verdict> judge(Run run, Baselines baselines) {
        return List.of();
    }
}
