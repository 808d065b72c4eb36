package dev.perfgate.gate;

import dev.perfgate.result.verdict.Against.Allowance;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;

/** By how much a figure may differ from its baseline; never negative. */
public sealed interface Tolerance {
    /** The greatest difference allowed from this baseline, in the metric's unit. */
    BigDecimal from(double baseline, Unit unit);

    boolean fits(Unit unit);

    /** As a gate's line says it. */
    String written();

    /** Beside a metric of that unit. */
    Allowance asData(Unit unit);

    /** As reasons show it: "10 %", "20 ms", "0.1 % points". */
    default String text(Unit unit) {
        return asData(unit).text();
    }

    /** A share of the baseline. */
    record Relative(Quantity share) implements Tolerance {
        @Override
        public BigDecimal from(double baseline, Unit unit) {
            return BigDecimal.valueOf(baseline).abs().multiply(exact(share, Unit.RATIO));
        }

        @Override
        public boolean fits(Unit unit) {
            return true;
        }

        @Override
        public String written() {
            return GateWords.quantity(share);
        }

        @Override
        public Allowance asData(Unit unit) {
            return new Allowance(Allowance.Basis.RELATIVE, share);
        }
    }

    /** A difference in the metric's own unit. */
    record Absolute(Limit difference) implements Tolerance {
        @Override
        public BigDecimal from(double baseline, Unit unit) {
            return BigDecimal.valueOf(difference.in(unit));
        }

        @Override
        public boolean fits(Unit unit) {
            return difference.fits(unit);
        }

        @Override
        public String written() {
            return GateWords.quantity(difference.quantity());
        }

        @Override
        public Allowance asData(Unit unit) {
            return new Allowance(
                    Allowance.Basis.ABSOLUTE, new Quantity(difference.quantity().value(), difference.unitBeside(unit)));
        }
    }

    /** A difference between two shares. */
    record Points(Quantity share) implements Tolerance {
        @Override
        public BigDecimal from(double baseline, Unit unit) {
            return exact(share, unit);
        }

        @Override
        public boolean fits(Unit unit) {
            return unit.dimension() == Dimension.RATIO;
        }

        @Override
        public String written() {
            return GateWords.quantity(share) + " points";
        }

        @Override
        public Allowance asData(Unit unit) {
            return new Allowance(Allowance.Basis.POINTS, share);
        }
    }

    private static BigDecimal exact(Quantity share, Unit unit) {
        return BigDecimal.valueOf(share.value())
                .multiply(BigDecimal.valueOf(share.unit().to(unit, 1)));
    }
}
