package dev.perfgate.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures with all their digits; {@link Unit#format} keeps three. */
public final class Decimals {
    /** From here on all digits of a number say less than its power of ten. */
    private static final BigDecimal TOO_LONG = BigDecimal.valueOf(1e15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Decimals() {}

    /** "1,234.5 ms", "500/s", "0.1 %", "50,000". A share without a unit is shown in per cent. */
    public static String text(BigDecimal value, Unit unit) {
        if (unit == Unit.RATIO) {
            return text(value.multiply(HUNDRED), Unit.PERCENT);
        }
        return switch (unit.dimension()) {
            case COUNT -> digits(value);
            case RATE -> digits(value) + unit.symbol();
            default -> digits(value) + " " + unit.symbol();
        };
    }

    private static String digits(BigDecimal value) {
        if (value.abs().compareTo(TOO_LONG) >= 0) {
            return value.round(new MathContext(3)).toString();
        }
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
