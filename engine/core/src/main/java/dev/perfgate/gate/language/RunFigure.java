package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.Optional;

/** One figure of a whole run, named as in a gate: "p95", "error rate", "service time p99". */
public final class RunFigure {
    private final Figure figure;

    private RunFigure(Figure figure) {
        this.figure = figure;
    }

    /** The figure's value in a run, finite. */
    public record Value(double value, Unit unit, Direction direction) {}

    /**
     * Reads the words.
     *
     * @throws GateException when they name no figure
     */
    public static RunFigure parse(String words) {
        Tokens piece = Tokens.of(words);
        if (piece.find(rest -> rest.at(Token.Kind.OPERATOR)) >= 0) {
            throw piece.problem("'" + piece.shown() + "' is a whole gate", "write its figure alone, such as 'p95'");
        }
        return new RunFigure(FigureParser.parse(piece));
    }

    /** Empty for a statistic of what the run measures above all. */
    public Optional<String> metric() {
        return figure.metric();
    }

    public String label() {
        return figure.label();
    }

    /** Empty when the run does not have it. */
    public Optional<Value> of(Run run) {
        return FigureReader.readScope(figure, "", run) instanceof Reading.Found found
                ? Optional.of(new Value(found.value(), found.unit(), found.direction()))
                : Optional.empty();
    }
}
