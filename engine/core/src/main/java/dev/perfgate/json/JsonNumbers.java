package dev.perfgate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Figures in JSON: no more digits than were measured, and null for what was not. */
public final class JsonNumbers {
    private JsonNumbers() {}

    /** Writes a value rounded to so many significant digits; all digits of its whole part are kept. */
    public static void write(JsonGenerator json, double value, int digits) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) || Math.abs(value) >= Math.pow(10, digits)) {
            json.writeNumber(Math.round(value));
        } else {
            json.writeNumber(new BigDecimal(value, new MathContext(digits))
                    .stripTrailingZeros()
                    .toPlainString());
        }
    }
}
