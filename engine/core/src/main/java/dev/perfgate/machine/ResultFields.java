package dev.perfgate.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The fields of a JSON object that came from a machine: what is no such value is refused, what is too long is cut. */
record ResultFields(Map<String, Object> values) {
    private static final int LONGEST = 255;
    private static final int MOST_WARNINGS = 10;
    private static final double LARGEST = 1e15;

    static final String REMEDY = "; measure the machine again";

    double number(String name) {
        OptionalDouble number = numberIfAny(name);
        if (number.isEmpty()) {
            throw new MachineException("'" + name + "' must be a number from 0 on" + REMEDY);
        }
        return number.getAsDouble();
    }

    /** What is not known is null, or is not there. */
    OptionalDouble numberIfAny(String name) {
        return values.get(name) instanceof Double number && number >= 0 && number <= LARGEST
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }

    int whole(String name, int least, int most) {
        if (values.get(name) instanceof Double number
                && number == Math.rint(number)
                && number >= least
                && number <= most) {
            return number.intValue();
        }
        throw new MachineException("'" + name + "' must be a whole number from " + least + " to " + most + REMEDY);
    }

    boolean flag(String name, boolean otherwise) {
        return values.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    String text(String name) {
        return textIfAny(name).orElse("");
    }

    Optional<String> textIfAny(String name) {
        return values.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(bounded(text))
                : Optional.empty();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(text -> bounded(text.toString().replaceAll("\\s+", " ")))
                .limit(MOST_WARNINGS)
                .toList();
    }

    /** What is no object among them has no field. */
    List<ResultFields> objects(String name) {
        return list(name).stream().map(ResultFields::of).toList();
    }

    private static ResultFields of(Object value) {
        Map<String, Object> fields = new TreeMap<>();
        if (value instanceof Map<?, ?> mapping) {
            mapping.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return new ResultFields(fields);
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
