package dev.perfgate.maven.fork;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.perfgate.maven.fork.GateVerdict.Consequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** The lines of {@code perfgate gate --json} on the gates of all runs, and the scenarios that no gate judges. */
public final class GateVerdicts {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<String> notices = new ArrayList<>();
    private final List<GateVerdict> verdicts = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();

    private GateVerdicts() {}

    /** Empty when there is no such file: then nothing was judged. */
    public static GateVerdicts read(Path file) throws MojoExecutionException {
        GateVerdicts judgement = new GateVerdicts();
        if (!Files.exists(file)) {
            return judgement;
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = FACTORY.createParser(in)) {
            judgement.read(json);
            return judgement;
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read the verdicts in " + file + ": " + e.getMessage(), e);
        }
    }

    private void read(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean list = json.nextToken() == JsonToken.START_ARRAY;
            if (list && name.equals("runs")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    run(json);
                }
            } else if (list && name.equals("lines")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    verdicts.add(verdict(texts(json)));
                }
            } else if (list && name.equals("notices")) {
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    notices.add(json.getText());
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** Its verdicts are told of in the lines; here only whether it has any. */
    private void run(JsonParser json) throws IOException {
        String scenario = "";
        boolean judged = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("scenario")) {
                scenario = json.getText();
            } else if (name.equals("verdicts") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    json.skipChildren();
                    judged = true;
                }
            } else {
                json.skipChildren();
            }
        }
        if (!judged) {
            unjudged.add(scenario);
        }
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }

    private static GateVerdict verdict(Map<String, String> texts) throws IOException {
        try {
            return new GateVerdict(
                    texts.getOrDefault("scenario", ""),
                    texts.getOrDefault("gate", ""),
                    texts.getOrDefault("status", "").toUpperCase(Locale.ROOT),
                    Consequence.valueOf(texts.getOrDefault("consequence", "").toUpperCase(Locale.ROOT)),
                    texts.getOrDefault("reason", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("a verdict has no consequence", e);
        }
    }

    /** Tells of every gate, after what leads; what warns does so on the build log too. */
    public void log(Consumer<String> info, Consumer<String> warn) {
        notices.forEach(warn);
        for (GateVerdict verdict : verdicts) {
            String line = verdict.consequence() + "  " + shown(verdict, "  ");
            (verdict.consequence() == Consequence.WARN ? warn : info).accept(line);
        }
        unjudged.forEach(scenario -> warn.accept("WARN  No gate judges '" + scenario + "'"));
    }

    /** All failed gates in one sentence, as Maven prints one reason for a failed build; empty when none failed. */
    public String failures() {
        List<String> failed = verdicts.stream()
                .filter(verdict -> verdict.consequence() == Consequence.FAIL)
                .map(verdict -> shown(verdict, ": "))
                .toList();
        String count = failed.size() == 1 ? "Gate failed: " : failed.size() + " gates failed: ";
        return failed.isEmpty() ? "" : failed.stream().collect(Collectors.joining("; ", count, ""));
    }

    /** What is on no run names its scenario itself. */
    private String shown(GateVerdict verdict, String separator) {
        boolean several = verdicts.stream().anyMatch(other -> !other.scenario().equals(verdict.scenario()));
        boolean named = verdict.gate().startsWith(verdict.scenario());
        return (several && !named ? verdict.scenario() + ": " : "") + verdict.text(separator);
    }
}
