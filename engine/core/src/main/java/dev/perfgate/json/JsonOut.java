package dev.perfgate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON piece by piece, in one of our layouts; null for what was not measured. What it writes to stays open. */
public final class JsonOut implements Closeable {
    /** A larger power of ten is no exact double, and dividing by it would bring back the digits that rounding took away. */
    private static final int MOST_DECIMALS = 22;

    /** A table, since series are written once a second while a load runs, and logarithms cost more than all the rest. */
    private static final double[] POWERS = powersOfTen();

    /** The parts of an object or an array. */
    public interface Content {
        void write() throws IOException;
    }

    /** One element of an array. */
    public interface Element<T> {
        void write(T value) throws IOException;
    }

    private final JsonGenerator generator;
    private final JsonLayout layout;

    private JsonOut(JsonGenerator generator, JsonLayout layout) {
        this.generator = generator;
        this.layout = layout;
    }

    /** As our files have it. */
    public JsonOut(OutputStream out) throws IOException {
        this(out, JsonLayout.FILE);
    }

    public JsonOut(OutputStream out, JsonLayout layout) throws IOException {
        this(layout.generator(out), layout);
    }

    public JsonOut(Writer out, JsonLayout layout) throws IOException {
        this(layout.generator(out), layout);
    }

    /** The whole document, one object. */
    public void document(Content content) throws IOException {
        generator.writeStartObject();
        content.write();
        generator.writeEndObject();
        if (layout.endsLine()) {
            generator.writeRaw('\n');
        }
    }

    public void object(String name, Content content) throws IOException {
        generator.writeObjectFieldStart(sound(name));
        content.write();
        generator.writeEndObject();
    }

    /** An array of objects, whose fields the element writes. */
    public <T> void objects(String name, List<T> values, Element<T> element) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T value : values) {
            generator.writeStartObject();
            element.write(value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** An array of arrays, whose elements the row writes. */
    public <T> void rows(String name, List<T> values, Element<T> row) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T value : values) {
            generator.writeStartArray();
            row.write(value);
            generator.writeEndArray();
        }
        generator.writeEndArray();
    }

    public void texts(String name, List<String> values) throws IOException {
        generator.writeArrayFieldStart(sound(name));
        for (String value : values) {
            generator.writeString(sound(value));
        }
        generator.writeEndArray();
    }

    /** An array of numbers in full precision. */
    public void numbers(String name, List<Double> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (double value : values) {
            number(value);
        }
        generator.writeEndArray();
    }

    /** An array of numbers as {@link #roundedNumber}. */
    public void roundedNumbers(String name, List<Double> values, int digits) throws IOException {
        generator.writeArrayFieldStart(name);
        for (double value : values) {
            rounded(value, digits);
        }
        generator.writeEndArray();
    }

    /** An array of numbers of at most six significant digits. */
    public void compactNumbers(String name, double[] values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (double value : values) {
            number(compact(value));
        }
        generator.writeEndArray();
    }

    /** The fields of a mapping of texts, numbers, flags, mappings and lists of these; in the order of their names. */
    public void fields(Map<String, Object> values) throws IOException {
        for (Map.Entry<String, Object> field : new TreeMap<>(values).entrySet()) {
            generator.writeFieldName(sound(field.getKey()));
            value(field.getValue());
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> mapping) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> field : new TreeMap<>(mapping).entrySet()) {
                generator.writeFieldName(sound(String.valueOf(field.getKey())));
                value(field.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object element : list) {
                value(element);
            }
            generator.writeEndArray();
        } else if (value instanceof Number number) {
            number(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else {
            generator.writeString(sound(String.valueOf(value)));
        }
    }

    public void text(String name, String value) throws IOException {
        generator.writeStringField(sound(name), sound(value));
    }

    /** A constant, in lower case. */
    public void word(String name, Enum<?> constant) throws IOException {
        text(name, constant.name().toLowerCase(Locale.ROOT));
    }

    /** Constants, in lower case. */
    public void words(String name, List<? extends Enum<?>> constants) throws IOException {
        texts(
                name,
                constants.stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    public void whole(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** An element of a row. */
    public void whole(long value) throws IOException {
        generator.writeNumber(value);
    }

    public void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    public void nothing(String name) throws IOException {
        generator.writeNullField(name);
    }

    /** A number in full precision. */
    public void number(String name, double value) throws IOException {
        generator.writeFieldName(name);
        number(value);
    }

    public void compactNumber(String name, double value) throws IOException {
        number(name, compact(value));
    }

    /** An element of a row. */
    public void compactNumber(double value) throws IOException {
        number(compact(value));
    }

    /**
     * A number of at most so many significant digits, as people write it: without an exponent. All digits of its whole part are kept.
     * Costs more than {@link #compactNumber}, but no number is too small for it.
     */
    public void roundedNumber(String name, double value, int digits) throws IOException {
        generator.writeFieldName(name);
        rounded(value, digits);
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }

    private void number(double value) throws IOException {
        if (!Double.isFinite(value)) {
            generator.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            generator.writeNumber((long) value);
        } else {
            generator.writeNumber(value);
        }
    }

    private void rounded(double value, int digits) throws IOException {
        if (!Double.isFinite(value)) {
            generator.writeNull();
        } else if (value == Math.rint(value) || Math.abs(value) >= Math.pow(10, digits)) {
            generator.writeNumber(Math.round(value));
        } else {
            generator.writeNumber(new BigDecimal(value, new MathContext(digits))
                    .stripTrailingZeros()
                    .toPlainString());
        }
    }

    /** Rounded to six significant digits; whole numbers, and the whole part of large ones, are kept. */
    public static double compact(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) || !Double.isFinite(value)) {
            return value;
        }
        if (size >= 1e5) {
            return Math.rint(value);
        }
        for (int decimals = 1; decimals < POWERS.length; decimals++) {
            double scaled = size * POWERS[decimals];
            if (scaled >= 1e5) {
                return Math.copySign(Math.rint(scaled) / POWERS[decimals], value);
            }
        }
        return 0;
    }

    private static double[] powersOfTen() {
        double[] powers = new double[MOST_DECIMALS + 1];
        for (int power = 0; power < powers.length; power++) {
            powers[power] = Math.pow(10, power);
        }
        return powers;
    }

    /** A text that UTF-8 can hold: half a surrogate pair, as cutting a text can leave it, becomes a question mark. */
    private static String sound(String text) {
        return text.chars().noneMatch(character -> Character.isSurrogate((char) character))
                ? text
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
