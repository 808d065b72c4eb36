package dev.perfgate.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.store.jdbc.LoadTest;
import java.util.ArrayList;
import java.util.List;

/** What an agent says that it measured, as far as it can be so. */
final class AgentAnswer {
    /** Beyond what any machine does in any time that a test may take, and far within what both databases count exactly. */
    private static final double MOST_UNITS = 1e15;

    private AgentAnswer() {}

    /** The answer is no result; the message says why, as a part of a sentence. */
    static final class ImplausibleException extends Exception {
        ImplausibleException(String message) {
            super(message);
        }
    }

    static LoadTest.Figures figures(String text) throws ImplausibleException {
        JsonNode document = document(text);
        List<Long> units = new ArrayList<>();
        for (int busy = 10; busy <= 100; busy += 10) {
            units.add(unitsAt(busy, document.path("results")));
        }
        long most = units.stream().mapToLong(Long::longValue).max().orElse(0);
        long maxUnits = whole(document, "maxUnits");
        double avgUnits = number(document, "avgUnits");
        // Of repeated runs each figure is a median of its own, so they need not fit exactly.
        if (maxUnits < most / 2 || maxUnits > most * 2 || avgUnits > maxUnits) {
            throw new ImplausibleException("maxUnits " + maxUnits + " and avgUnits " + avgUnits
                    + " contradict its levels, the best of which has " + most);
        }
        return new LoadTest.Figures(
                units,
                maxUnits,
                avgUnits,
                number(document, "unitsPerSec"),
                AgentMachine.of(document),
                AgentMachine.conditions(document),
                version(document));
    }

    private static JsonNode document(String text) throws ImplausibleException {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ImplausibleException(Json.reason(e));
        }
    }

    private static long unitsAt(int busy, JsonNode results) throws ImplausibleException {
        for (JsonNode result : results) {
            if (result.path("busyPct").asInt() == busy) {
                return whole(result, "workUnits");
            }
        }
        throw new ImplausibleException("no figure at " + busy + " %");
    }

    private static long whole(JsonNode object, String name) throws ImplausibleException {
        double value = number(object, name);
        if (value != Math.rint(value)) {
            throw new ImplausibleException(name + " is not a whole number, but " + value);
        }
        return (long) value;
    }

    private static double number(JsonNode object, String name) throws ImplausibleException {
        JsonNode value = object.path(name);
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= MOST_UNITS)) {
            throw new ImplausibleException(name + " is not a number from 0 to 10^15");
        }
        return value.asDouble();
    }

    private static String version(JsonNode document) {
        String text = document.path("workUnitVersion").asText(LoadTest.Figures.UNKNOWN_VERSION);
        return text.substring(0, Math.min(text.length(), 100));
    }
}
