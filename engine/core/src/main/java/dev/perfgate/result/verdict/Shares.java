package dev.perfgate.result.verdict;

import dev.perfgate.unit.Decimals;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Shares as verdicts say them. */
public final class Shares {
    private static final double MANY_TIMES = 9.5;

    private Shares() {}

    /** Whole per cent from ten up; never 100 % below what is only nearly so. */
    public static String text(double share) {
        double percent = share * 100;
        if (percent < 10) {
            BigDecimal rounded = BigDecimal.valueOf(percent).round(new MathContext(2));
            return percent > 0 && percent < 0.01 ? "less than 0.01 %" : Decimals.text(rounded, Unit.PERCENT);
        }
        return percent > 99 && percent < 100 ? "more than 99 %" : String.format(Locale.ROOT, "%,.0f %%", percent);
    }

    /** Without its sign; "12 times" of a change that is many times the whole. */
    static String change(double relative) {
        return relative >= MANY_TIMES
                ? String.format(Locale.ROOT, "%,.0f times", 1 + relative)
                : text(Math.abs(relative));
    }

    static String signed(double relative) {
        String sign = relative < 0 ? "-" : "+";
        return (relative == 0 ? "" : sign) + change(relative);
    }
}
