package dev.perfgate.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.LoadTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine and the circumstances in an agent's answer, and in ours. */
final class AgentMachine {
    private static final int LONGEST = 255;
    private static final int MOST_WARNINGS = 10;

    private AgentMachine() {}

    static LoadTest.Machine of(JsonNode answer) {
        LoadTest.Details details = new LoadTest.Details(
                text(answer, "cpuModel"),
                number(answer, "cpuMhz"),
                text(answer, "os"),
                text(answer, "jvm"),
                number(answer, "containerCpus"));
        String host = answer.path("hostname").asText("");
        return new LoadTest.Machine(
                shortened(host, 100), answer.path("numCores").asInt(0), details, warnings(answer));
    }

    static LoadTest.Conditions conditions(JsonNode answer) {
        Double threads = number(answer, "threads");
        return new LoadTest.Conditions(
                number(answer, "secondsPerLevel"),
                threads == null ? null : threads.intValue(),
                flag(answer, "valid"),
                flag(answer, "noisy"));
    }

    static ObjectNode json(LoadTest.Machine machine) {
        LoadTest.Details details = machine.details();
        ObjectNode json = Json.object()
                .put("cpu_model", details.cpuModel())
                .put("cpu_mhz", details.cpuMhz())
                .put("os", details.os())
                .put("jvm", details.jvm())
                .put("container_cpus", details.containerCpus());
        machine.warnings().forEach(json.putArray("warnings")::add);
        return json;
    }

    private static List<String> warnings(JsonNode answer) {
        List<String> warnings = new ArrayList<>();
        for (JsonNode warning : answer.path("warnings")) {
            if (warning.isTextual() && warnings.size() < MOST_WARNINGS) {
                warnings.add(shortened(warning.asText().replaceAll("\\s+", " "), LONGEST));
            }
        }
        return warnings;
    }

    private static @Nullable String text(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        return value.isTextual() && !value.asText().isBlank() ? shortened(value.asText(), LONGEST) : null;
    }

    private static @Nullable Double number(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        return value.isNumber() && value.asDouble() > 0 ? value.asDouble() : null;
    }

    private static @Nullable Boolean flag(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        return value.isBoolean() ? value.asBoolean() : null;
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
