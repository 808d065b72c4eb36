package dev.perfgate.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit with its symbol and its size in the base unit of its dimension (ms, B, /s, 1, 1). Sizes are decimal as in SI (1 KB =
 * 1000 B); the binary ones are KiB, MiB, GiB (IEC 80000-13).
 */
public enum Unit {
    NANOSECONDS("ns", Dimension.TIME, 1e-6),
    MICROSECONDS("µs", Dimension.TIME, 1e-3),
    MILLISECONDS("ms", Dimension.TIME, 1),
    SECONDS("s", Dimension.TIME, 1e3),
    MINUTES("min", Dimension.TIME, 60e3),
    HOURS("h", Dimension.TIME, 3600e3),
    BYTES("B", Dimension.SIZE, 1),
    KILOBYTES("KB", Dimension.SIZE, 1e3),
    MEGABYTES("MB", Dimension.SIZE, 1e6),
    GIGABYTES("GB", Dimension.SIZE, 1e9),
    KIBIBYTES("KiB", Dimension.SIZE, 1024),
    MEBIBYTES("MiB", Dimension.SIZE, 1024 * 1024),
    GIBIBYTES("GiB", Dimension.SIZE, 1024 * 1024 * 1024),
    PER_SECOND("/s", Dimension.RATE, 1),
    PER_MINUTE("/min", Dimension.RATE, 1 / 60.0),
    PER_HOUR("/h", Dimension.RATE, 1 / 3600.0),
    RATIO("ratio", Dimension.RATIO, 1),
    PERCENT("%", Dimension.RATIO, 0.01),
    COUNT("count", Dimension.COUNT, 1);

    /** From here on all digits of a number say less than its power of ten. */
    private static final double TOO_LONG = 1e15;

    private final String symbol;
    private final Dimension dimension;
    private final double inBase;

    Unit(String symbol, Dimension dimension, double inBase) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.inBase = inBase;
    }

    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /**
     * Converts a value of this unit to another unit of the same dimension.
     *
     * @throws IllegalArgumentException when the dimensions differ
     */
    public double to(Unit target, double value) {
        if (dimension != target.dimension) {
            throw new IllegalArgumentException("cannot express " + symbol + " in " + target.symbol);
        }
        return this == target ? value : value * inBase / target.inBase;
    }

    /** The unit of this symbol; {@code us}, {@code m} and {@code sec} are accepted beside the symbols themselves. */
    public static Optional<Unit> ofSymbol(String symbol) {
        return switch (symbol.toLowerCase(Locale.ROOT)) {
            case "us", "μs" -> Optional.of(MICROSECONDS);
            case "m", "minute", "minutes" -> Optional.of(MINUTES);
            case "sec", "second", "seconds" -> Optional.of(SECONDS);
            case "hour", "hours" -> Optional.of(HOURS);
            case "" -> Optional.of(COUNT);
            default ->
                Arrays.stream(values())
                        .filter(unit -> unit.symbol.equalsIgnoreCase(symbol))
                        .findFirst();
        };
    }

    /** A value of this unit as people read it: three significant digits, in the unit that suits its size ("1.23 s"). */
    public String format(double value) {
        if (Double.isNaN(value)) {
            return "n/a";
        }
        return switch (dimension) {
            case TIME -> scaled(value, List.of(SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS));
            case SIZE -> scaled(value, List.of(GIGABYTES, MEGABYTES, KILOBYTES, BYTES));
            case RATE -> number(to(PER_SECOND, value)) + "/s";
            case RATIO -> number(to(PERCENT, value)) + " %";
            case COUNT -> number(value);
        };
    }

    private String scaled(double value, List<Unit> largestFirst) {
        if (value == 0) {
            return "0 " + symbol;
        }
        for (Unit unit : largestFirst) {
            double scaled = to(unit, value);
            // 999.6 ms would print as "1000 ms": what rounds up to the next unit belongs there.
            if (Math.abs(scaled) >= 0.9995) {
                return number(scaled) + " " + unit.symbol;
            }
        }
        return number(value) + " " + symbol;
    }

    /** Three significant digits below 1000, whole numbers with thousands separators from there on. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size < 0.5e-9) {
            return "0"; // what nine decimals round to, without the sign
        }
        if (Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        if (size >= TOO_LONG) {
            return new BigDecimal(value, new MathContext(3)).toString();
        }
        if (size == Math.rint(size) || size >= 999.5) {
            return Decimal.rounded(value, 0);
        }
        int decimals = size >= 99.95
                ? 0
                : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3 + (int) -Math.floor(Math.log10(size)) - 1;
        return Decimal.rounded(value, Math.min(decimals, 9));
    }
}
