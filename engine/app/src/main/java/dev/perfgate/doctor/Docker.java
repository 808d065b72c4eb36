package dev.perfgate.doctor;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.DocumentLimits;
import dev.perfgate.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

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
            Map<String, Object> version = fields(UnixHttp.get(socket, "/version", PATIENCE));
            boolean answers = version.get("ApiVersion") instanceof String api && !api.isEmpty();
            return Finding.warnIf(
                    !answers,
                    NAME,
                    answers
                            ? "version " + version.getOrDefault("Version", "unknown") + ", API "
                                    + version.get("ApiVersion")
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

    /** None when it is no JSON object. */
    private static Map<String, Object> fields(String answer) {
        try {
            return JsonTree.read(
                            new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                            "/version",
                            DocumentLimits.UNTRUSTED)
                    .values();
        } catch (DocumentException e) {
            return Map.of();
        }
    }
}
