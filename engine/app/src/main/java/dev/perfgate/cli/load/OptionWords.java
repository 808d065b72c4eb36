package dev.perfgate.cli.load;

import dev.perfgate.text.OptionNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps keys of a document to the options that stand for them, which problems name in place of keys. */
final class OptionWords {
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("baseUrl", "URL");
        OPTIONS.put("path", "URL");
        OPTIONS.put("preset", "--preset");
        OPTIONS.put("coolDown", "--cool-down");
        OPTIONS.put("stages", "--stage");
        OPTIONS.put("onlyTags", "--tags");
        OPTIONS.put("excludeTags", "--exclude-tags");
        OPTIONS.put("users", "--users");
        OPTIONS.put("arrivalRate", "--rate");
        OPTIONS.put("spawnRate", "--spawn-rate");
        OPTIONS.put("thinkTime", "--think-time");
        OPTIONS.put("maxInFlight", "--max-in-flight");
        OPTIONS.put("duration", "--duration");
        OPTIONS.put("iterations", "--iterations");
        OPTIONS.put("method", "--method");
        OPTIONS.put("headers", "--header");
        OPTIONS.put("body", "--body");
        OPTIONS.put("timeout", "--timeout");
        OPTIONS.put("insecure", "--insecure");
        OPTIONS.put("followRedirects", "--follow-redirects");
        OPTIONS.put("status", "--status");
        OPTIONS.put("bodyContains", "--body-contains");
        OPTIONS.put("levels", "--levels");
        OPTIONS.put("threads", "--threads");
        OPTIONS.put("levelTime", "--seconds");
        OPTIONS.put("warmUp", "--warm-up");
        OPTIONS.put("runs", "--runs");
        OPTIONS.put("idle", "--idle");
        OPTIONS.put("burstCheck", "--burst-check");
        OPTIONS.put("commands", "COMMAND");
        OPTIONS.put("prepare", "--prepare");
        OPTIONS.put("cleanUp", "--clean-up");
        OPTIONS.put("exitCodes", "--exit-codes");
        OPTIONS.put("directory", "--directory");
        OPTIONS.put("environment", "--environment");
        OPTIONS.put("shell", "--shell");
        OPTIONS.put("gates", "--gate");
        OPTIONS.put("baseline", "--baseline");
        OPTIONS.put("history", "--history");
    }

    private OptionWords() {}

    /** The option behind a path in the document, such as {@code scenarios.http.requests[0].checks.status[1]}. */
    static String place(String path) {
        for (String key : path.split("\\.", -1)) {
            int index = key.indexOf('[');
            String option = OPTIONS.get(index < 0 ? key : key.substring(0, index));
            if (option != null) {
                return OptionNames.of(option);
            }
        }
        return OptionNames.of("command line");
    }
}
