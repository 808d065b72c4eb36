package dev.perfgate.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a file, with the place of each field. Every accessor either returns a value of the type asked for or says
 * where the file is wrong; nothing is converted silently, and nothing is made up for what is not there.
 */
public final class JsonObject {
    /** A JSON null. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final String REMEDY = "the file was altered or damaged: run the scenario again, or restore the file";

    /** The largest whole number up to which a double holds every whole number. */
    private static final long EXACT = 1L << 53;

    /**
     * A value and where it stands.
     *
     * @param value a String, a Double, a Boolean, {@link #NULL}, a JsonObject, a {@code double[]} (an array of nothing but
     *     numbers and nulls, or an empty one) or a {@code List<Field>} (any other array)
     */
    record Field(Object value, int line, int column) {}

    private final String file;
    private final Field self;
    private final Map<String, Field> fields;

    JsonObject(String file, int line, int column, Map<String, Field> fields) {
        this.file = file;
        this.self = new Field("", line, column);
        this.fields = fields;
    }

    /** What a mapping says, as if it stood in a file; see {@link #values()}. */
    public static JsonObject of(String source, Map<String, ?> values) {
        Map<String, Field> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put(name, new Field(read(source, value), 1, 1)));
        return new JsonObject(source, 1, 1, fields);
    }

    private static Object read(String source, @Nullable Object value) {
        if (value instanceof Map<?, ?> mapping) {
            Map<String, Object> named = new HashMap<>();
            mapping.forEach((name, part) -> named.put(String.valueOf(name), part));
            return of(source, named);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? new double[0]
                    : list.stream()
                            .map(element -> new Field(read(source, element), 1, 1))
                            .toList();
        }
        return value == null ? NULL : value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** All of it without places: texts, numbers, flags, mappings and lists of these. What is null is left out. */
    public Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        fields.forEach((name, field) -> plain(field.value()).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private static Optional<Object> plain(Object value) {
        if (value == NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object) {
            return Optional.of(object.values());
        }
        if (value instanceof double[] numbers) {
            return Optional.of(Arrays.stream(numbers).boxed().toList());
        }
        if (value instanceof List<?> list) {
            return Optional.of(list.stream()
                    .flatMap(element -> plain(((Field) element).value()).stream())
                    .toList());
        }
        return Optional.of(value);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean isNull(String name) {
        return field(name).value() == NULL;
    }

    public String text(String name) {
        return as(String.class, name, field(name), "a text");
    }

    public boolean flag(String name) {
        return as(Boolean.class, name, field(name), "true or false");
    }

    /** A number; NaN for null. */
    public double number(String name) {
        Field field = field(name);
        return field.value() == NULL ? Double.NaN : as(Double.class, name, field, "a number");
    }

    /** A whole number from 0 to {@code max}. */
    public long whole(String name, long max) {
        double number = as(Double.class, name, field(name), "a number");
        long limit = Math.min(max, EXACT);
        if (number != Math.rint(number) || number < 0 || number > (double) limit) {
            throw problem(name, "must be a whole number from 0 to " + limit + ", but is " + number);
        }
        return (long) number;
    }

    public Instant instant(String name) {
        String text = text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw problem(name, "must be an instant such as '2026-11-21T08:00:00Z', but is '" + shortened(text) + "'");
        }
    }

    /** A constant, written in lower case. */
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        return word(name, text(name), type);
    }

    /** An array of constants, written in lower case. */
    public <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return texts(name).stream().map(text -> word(name, text, type)).toList();
    }

    private <E extends Enum<E>> E word(String name, String text, Class<E> type) {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            if (word.equals(text)) {
                return constant;
            }
            known.add(word);
        }
        throw problem(name, "must be one of " + String.join(", ", known) + ", but is '" + shortened(text) + "'");
    }

    public JsonObject object(String name) {
        return as(JsonObject.class, name, field(name), "an object");
    }

    public List<JsonObject> objects(String name) {
        return list(name, JsonObject.class, "an object");
    }

    /** An array whose elements are texts or objects. */
    public <T> List<T> textsOrObjects(String name, Function<String, T> ofText, Function<JsonObject, T> ofObject) {
        List<T> values = new ArrayList<>();
        for (Object element : list(name, Object.class, "a text or an object")) {
            values.add(
                    element instanceof String text
                            ? ofText.apply(text)
                            : ofObject.apply(as(JsonObject.class, name, field(name, element), "a text or an object")));
        }
        return values;
    }

    private Field field(String name, Object value) {
        Field holder = field(name);
        return new Field(value, holder.line(), holder.column());
    }

    public List<String> texts(String name) {
        return list(name, String.class, "a text");
    }

    /** An array of numbers, with NaN for null. */
    public double[] numbers(String name) {
        return as(double[].class, name, field(name), "an array of numbers");
    }

    /** All fields of an object that holds nothing but texts. */
    public Map<String, String> allTexts() {
        Map<String, String> texts = new TreeMap<>();
        fields.forEach((name, field) -> texts.put(name, as(String.class, name, field, "a text")));
        return texts;
    }

    /** All fields of an object that holds nothing but numbers; NaN for null. */
    public Map<String, Double> allNumbers() {
        Map<String, Double> numbers = new TreeMap<>();
        fields.keySet().forEach(name -> numbers.put(name, number(name)));
        return numbers;
    }

    /** What the maker returns; its complaint about an argument becomes one about the field. */
    public <T> T made(String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw problem(name, "has a wrong value: " + e.getMessage());
        }
    }

    public DocumentException problem(String name, String problem) {
        return problem(name, fields.getOrDefault(name, self), problem);
    }

    private <T> List<T> list(String name, Class<T> type, String description) {
        Field field = field(name);
        if (field.value() instanceof double[] numbers && numbers.length == 0) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Object element : as(List.class, name, field, "an array")) {
            values.add(as(type, name, (Field) element, description));
        }
        return values;
    }

    private Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw problem(name, self, "is missing");
        }
        return field;
    }

    private <T> T as(Class<T> type, String name, Field field, String description) {
        if (!type.isInstance(field.value())) {
            throw problem(name, field, "must be " + description + ", but is " + kindOf(field.value()));
        }
        return type.cast(field.value());
    }

    private DocumentException problem(String name, Field at, String problem) {
        String place = file + ":" + at.line() + ":" + at.column();
        return new DocumentException(place, "'" + shortened(name) + "' " + problem, REMEDY);
    }

    private static String kindOf(Object value) {
        if (value instanceof JsonObject) {
            return "an object";
        }
        if (value instanceof String text) {
            return "the text '" + shortened(text) + "'";
        }
        return value instanceof List || value instanceof double[] ? "an array" : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
