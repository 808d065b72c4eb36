package dev.perfgate.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that came from a machine: what is no such value is refused, what is too long is cut. */
record ResultFields(JsonNode object) {
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
        JsonNode value = object.path(name);
        boolean counts = value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= LARGEST;
        return counts ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }

    int whole(String name, int least, int most) {
        @Nullable JsonNode value = object.get(name);
        if (value == null || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw new MachineException("'" + name + "' must be a whole number from " + least + " to " + most + REMEDY);
        }
        return value.asInt();
    }

    boolean flag(String name, boolean otherwise) {
        return object.path(name).asBoolean(otherwise);
    }

    String text(String name) {
        return textIfAny(name).orElse("");
    }

    Optional<String> textIfAny(String name) {
        JsonNode value = object.path(name);
        return value.isTextual() && !value.asText().isBlank() ? Optional.of(bounded(value.asText())) : Optional.empty();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : object.path(name)) {
            if (value.isTextual() && texts.size() < MOST_WARNINGS) {
                texts.add(bounded(value.asText().replaceAll("\\s+", " ")));
            }
        }
        return texts;
    }

    List<ResultFields> objects(String name) {
        List<ResultFields> objects = new ArrayList<>();
        object.path(name).forEach(value -> objects.add(new ResultFields(value)));
        return objects;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
