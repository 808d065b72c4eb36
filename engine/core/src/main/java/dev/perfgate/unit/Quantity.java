package dev.perfgate.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value with its unit: "200 ms", "0.1 %", "500/s", "64 KiB", "12". */
public record Quantity(double value, Unit unit) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?\\d+(?:_\\d+)*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)\\s*([^\\d\\s]*)");

    /**
     * Reads a quantity.
     *
     * @throws UnitException with the reason and a remedy, when the text is no number with a known unit
     */
    public static Quantity parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new UnitException(
                    "'" + text + "' is not a number with a unit", "write for example '200 ms', '0.1 %' or '500/s'");
        }
        Unit unit = Unit.ofSymbol(form.group(2))
                .orElseThrow(() -> new UnitException(
                        "'" + form.group(2) + "' is not a known unit",
                        "use ns, us, ms, s, min, h, B, KB, MB, GB, KiB, MiB, GiB, /s, /min, /h or %"));
        double value = Double.parseDouble(form.group(1).replace("_", ""));
        if (Double.isInfinite(value)) {
            throw new UnitException("'" + text + "' is too large", "write a number below 1e308");
        }
        return new Quantity(value, unit);
    }

    /** The value in another unit of the same dimension. */
    public double in(Unit target) {
        return unit.to(target, value);
    }

    @Override
    public String toString() {
        return unit.format(value);
    }
}
