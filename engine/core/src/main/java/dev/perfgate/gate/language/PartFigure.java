package dev.perfgate.gate.language;

import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import java.util.Optional;

/**
 * The left side of a rule, which may name its part: {@code memory of db < 1 GB} is {@code SCENARIO / db: memory < 1 GB}.
 *
 * @param heading with the part as its target
 * @param figure without the part
 */
record PartFigure(GateHeader heading, Tokens figure) {
    static PartFigure of(GateHeader heading, Tokens left) {
        int of = left.find(rest -> rest.at("of"));
        if (of <= 0 || of == left.size() - 1 || namesItsMetric(left, of)) {
            return new PartFigure(heading, left);
        }
        if (heading.target().request().isPresent()) {
            throw left.after(of)
                    .problem(
                            "the part is named twice: '"
                                    + heading.target().request().get() + "' and '"
                                    + left.after(of + 1).shown() + "'",
                            "leave one of them out");
        }
        Wildcard part = new Wildcard(left.after(of + 1).name());
        Target target = new Target(heading.target().scenario(), Optional.of(part));
        return new PartFigure(heading.with(target), left.copy().take(of));
    }

    /** Whether the metric stands behind the "of": {@code p99 of service_time}, also when the statistic is misspelt. */
    private static boolean namesItsMetric(Tokens left, int of) {
        return of == 1
                && (FigureParser.statistic(left.copy().take(1)).isPresent()
                        || KnownMetrics.find(left.after(2).name()).isPresent());
    }
}
