package dev.perfgate.report.png;

import dev.perfgate.unit.Unit;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Writes the figures of an axis as all reports write them: "1.2 s", "40 %". */
final class UnitFormat extends NumberFormat {
    private static final long serialVersionUID = 1;

    private final Unit unit;

    UnitFormat(Unit unit) {
        this.unit = unit;
    }

    @Override
    public StringBuffer format(double number, StringBuffer appendTo, FieldPosition position) {
        // Steps of a tenth add up to 0.30000000000000004.
        return appendTo.append(unit.format(Math.round(number * 1e9) / 1e9));
    }

    @Override
    public StringBuffer format(long number, StringBuffer appendTo, FieldPosition position) {
        return format((double) number, appendTo, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("an axis only writes figures");
    }
}
