package dev.perfgate.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether Docker answers, for tests that need it. */
final class Docker {
    private static final String NAME = "docker";
    private static final String WHY = "Container tests, and subjects that run in containers, need Docker.";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, String> variables;
    private final Path defaultSocket;

    Docker(Map<String, String> variables, Path defaultSocket) {
        this.variables = Map.copyOf(variables);
        this.defaultSocket = defaultSocket;
    }

    Finding finding() {
        String host = variables.getOrDefault("DOCKER_HOST", "");
        if (!host.isEmpty() && !host.startsWith("unix://")) {
            return Finding.skipped(NAME, "DOCKER_HOST names " + host + ", which this check does not contact", WHY);
        }
        Path socket = host.isEmpty() ? defaultSocket : Path.of(host.substring("unix://".length()));
        return Files.exists(socket)
                ? ask(socket)
                : Finding.skipped(NAME, "not found: no " + socket + " (needed for container tests only)", WHY);
    }

    private static Finding ask(Path socket) {
        try {
            Map<String, String> version = topLevelTexts(UnixHttp.get(socket, "/version", PATIENCE));
            String api = version.getOrDefault("ApiVersion", "");
            boolean answers = !api.isEmpty();
            return Finding.warnIf(
                    !answers,
                    NAME,
                    answers
                            ? "version " + version.getOrDefault("Version", "unknown") + ", API " + api
                            : "something other than Docker answers at " + socket,
                    WHY,
                    "Point DOCKER_HOST to Docker's socket: unix:///path");
        } catch (IOException e) {
            return Finding.warnIf(
                    true,
                    NAME,
                    socket + " does not answer: " + e.getMessage(),
                    WHY,
                    Files.isWritable(socket)
                            ? "Start it: systemctl start docker"
                            : "Give this user access: usermod -aG docker USER, and log in again.");
        }
    }

    /** The fields of an object that are texts; what lies deeper repeats some of their names. */
    private static Map<String, String> topLevelTexts(String json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return texts;
            }
            for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
                String name = parser.currentName();
                @Nullable String text = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
                if (text != null) {
                    texts.put(name, text);
                }
                parser.skipChildren();
            }
        }
        return texts;
    }
}
