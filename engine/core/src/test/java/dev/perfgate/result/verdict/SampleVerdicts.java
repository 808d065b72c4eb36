package dev.perfgate.result.verdict;

import dev.perfgate.result.verdict.GateReference.Kind;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.Optional;

/** Verdicts that say a given text. */
public final class SampleVerdicts {
    private SampleVerdicts() {}

    public static Verdict of(String gate, Status status, String why, double value) {
        return of(Kind.LIMIT, gate, status, new Against.Nothing(why), value);
    }

    /** @param baseline id of the run that it was compared with */
    public static Verdict of(String gate, Status status, String why, double value, String baseline) {
        return of(Kind.BASELINE, gate, status, new Against.Nothing(why, baseline), value);
    }

    /** A figure of the whole run against a limit that it must stay below. */
    public static Verdict limit(String gate, Status status, String label, double value, Unit unit, double bound) {
        JudgedFigure figure = new JudgedFigure(label.replace(' ', '_'), "value", label, "");
        return Verdict.of(
                        GateReference.of(Kind.LIMIT, gate),
                        status,
                        Optional.of(Actual.of(figure, value, unit)),
                        new Against.FixedLimit(new Limit(Operator.LESS, new Quantity(bound, unit))))
                .withChange(Change.between(value, bound));
    }

    private static Verdict of(Kind kind, String gate, Status status, Against against, double value) {
        JudgedFigure figure = new JudgedFigure("response_time", "p95", "p95", "");
        return Verdict.of(
                GateReference.of(kind, gate),
                status,
                Optional.of(Actual.of(figure, value, Unit.MILLISECONDS)),
                against);
    }
}
