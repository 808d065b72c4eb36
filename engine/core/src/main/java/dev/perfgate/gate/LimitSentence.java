package dev.perfgate.gate;

import dev.perfgate.unit.Decimals;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Why a limit holds or not, in the one sentence that is shown everywhere: "p95 was 312 ms, limit 200 ms (56 % above)". */
final class LimitSentence {
    /** As many as tell any two doubles apart. */
    private static final int EXACT_DIGITS = 17;

    private LimitSentence() {}

    static String of(Reading.Found found, Limit limit) {
        return found.clause() + " " + figure(found, limit) + found.note() + ", "
                + limit.operator().limitWord() + " " + limit.text(found.unit()) + " (" + distance(found, limit) + ")";
    }

    /** Three digits, or as many more as show on which side of the limit the figure lies. */
    static String figure(Reading.Found found, Limit limit) {
        Unit unit = limit.unitBeside(found.unit());
        double bound = limit.in(found.unit());
        BigDecimal exact = BigDecimal.valueOf(found.value());
        for (int digits = 3; digits <= EXACT_DIGITS; digits++) {
            MathContext precision = new MathContext(digits);
            BigDecimal rounded = exact.round(precision);
            if (Double.compare(rounded.doubleValue(), bound) == Double.compare(found.value(), bound)) {
                return digits == 3
                        ? found.unit().format(found.value())
                        : Decimals.text(
                                BigDecimal.valueOf(found.unit().to(unit, rounded.doubleValue()))
                                        .round(precision),
                                unit);
            }
        }
        return Decimals.text(exact, found.unit());
    }

    static String distance(Reading.Found found, Limit limit) {
        double bound = limit.in(found.unit());
        double off = found.value() - bound;
        if (off == 0) {
            return limit.operator().whenEqual();
        }
        if (bound != 0 && off / bound >= 9.5) {
            return Unit.COUNT.format(Math.rint(found.value() / bound)) + " times as much";
        }
        String side = off > 0 ? "above" : "below";
        return (bound == 0 ? found.unit().format(Math.abs(off)) : share(Math.abs(off / bound))) + " " + side;
    }

    /** Whole per cent from ten up; never 100 % below what is only nearly so. */
    static String share(double share) {
        double percent = share * 100;
        if (percent < 10) {
            BigDecimal rounded = BigDecimal.valueOf(percent).round(new MathContext(2));
            return percent < 0.01 ? "less than 0.01 %" : Decimals.text(rounded, Unit.PERCENT);
        }
        return percent > 99 && percent < 100 ? "more than 99 %" : String.format(Locale.ROOT, "%,.0f %%", percent);
    }
}
