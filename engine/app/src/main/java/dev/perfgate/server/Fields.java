package dev.perfgate.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.web.RequestProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request's body. What is wrong with them is told of all at once. */
final class Fields {
    private final ObjectNode body;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    Fields(ObjectNode body) {
        this.body = body;
    }

    boolean has(String name) {
        return body.has(name);
    }

    void wrong(String name, String text) {
        errors.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
    }

    /** A text that must be there. */
    String required(String name, int longest) {
        if (!body.has(name)) {
            wrong(name, "This field is required.");
            return "";
        }
        String text = optional(name, longest);
        if (text.isEmpty() && !errors.containsKey(name)) {
            wrong(name, "This field must not be blank.");
        }
        return text;
    }

    /** A text without the blanks around it; empty when it is missing or null. */
    String optional(String name, int longest) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainerNode() || value.isBoolean()) {
            wrong(name, "Must be a text.");
            return "";
        }
        String text = value.asText().strip();
        if (text.length() > longest) {
            wrong(name, "Must have no more than " + longest + " characters, but has " + text.length() + ".");
        }
        PlainText.objection(text).ifPresent(objection -> wrong(name, "Is not valid text: it " + objection + "."));
        return text;
    }

    /** A number from 0, as a number or as a text; null when it is missing, null or blank. */
    @Nullable
    BigDecimal decimal(String name, int digits, int places) {
        String text = optional(name, 100);
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            if (value.signum() < 0) {
                wrong(name, "Must be 0 or more, but is " + text + ".");
            } else if (value.stripTrailingZeros().scale() > places) {
                wrong(name, "Must have no more than " + places + " decimal places, but is " + text + ".");
            } else if (value.precision() - value.scale() > digits - places) {
                wrong(
                        name,
                        "Must have no more than " + (digits - places) + " digits before the point, but is " + text
                                + ".");
            } else {
                return value.setScale(places, RoundingMode.UNNECESSARY);
            }
        } catch (NumberFormatException e) {
            wrong(name, "Must be a number, but is '" + text + "'.");
        }
        return null;
    }

    /** A whole number from 1; null when it is missing, null or blank. */
    @Nullable
    Integer whole(String name) {
        String text = optional(name, 100);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told of below, as any other wrong one.
        }
        wrong(name, "Must be a whole number from 1, but is '" + text + "'.");
        return null;
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw RequestProblem.wrongFields(errors);
        }
    }
}
