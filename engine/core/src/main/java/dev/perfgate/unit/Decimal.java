package dev.perfgate.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal figures as people read them. Not by {@code String.format}: its first use loads the formats of all locales, which takes
 * longer than a short run.
 */
final class Decimal {
    private static final int GROUP = 3;

    private Decimal() {}

    /** Rounded half up to at most so many decimals, thousands separated by commas. */
    static String rounded(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String text = (decimals == 0 ? rounded : rounded.stripTrailingZeros()).toPlainString();
        int point = text.indexOf('.');
        return grouped(point < 0 ? text : text.substring(0, point)) + (point < 0 ? "" : text.substring(point));
    }

    private static String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
