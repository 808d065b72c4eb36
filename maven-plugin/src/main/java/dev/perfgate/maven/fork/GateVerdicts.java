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

/** The verdicts that {@code perfgate gate --json} wrote of all runs, and the scenarios that no gate judges. */
public final class GateVerdicts {
    private static final JsonFactory FACTORY = new JsonFactory();

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
            boolean runs = json.currentName().equals("runs");
            if (json.nextToken() == JsonToken.START_ARRAY && runs) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    run(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** The scenario stands before the verdicts. */
    private void run(JsonParser json) throws IOException {
        String scenario = "";
        int before = verdicts.size();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("scenario")) {
                scenario = json.getText();
            } else if (name.equals("verdicts") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    verdicts.add(verdict(scenario, texts(json)));
                }
            } else {
                json.skipChildren();
            }
        }
        if (verdicts.size() == before) {
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

    private static GateVerdict verdict(String scenario, Map<String, String> texts) throws IOException {
        try {
            return new GateVerdict(
                    scenario,
                    texts.getOrDefault("gate_id", ""),
                    texts.getOrDefault("gate", ""),
                    texts.getOrDefault("status", "").toUpperCase(Locale.ROOT),
                    Consequence.valueOf(texts.getOrDefault("consequence", "").toUpperCase(Locale.ROOT)),
                    texts.getOrDefault("reason", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("a verdict has no consequence", e);
        }
    }

    /** Tells of every gate; what warns does so on the build log too. */
    public void log(Consumer<String> info, Consumer<String> warn) {
        for (List<GateVerdict> group : groups(verdicts)) {
            GateVerdict first = group.get(0);
            String line = first.consequence() + "  " + shown(group, "  ");
            (first.consequence() == Consequence.WARN ? warn : info).accept(line);
        }
        unjudged.forEach(scenario -> warn.accept("WARN  No gate judges '" + scenario + "'"));
    }

    /** All failed gates in one sentence, as Maven prints one reason for a failed build; empty when none failed. */
    public String failures() {
        List<String> failed = groups(verdicts).stream()
                .filter(group -> group.get(0).consequence() == Consequence.FAIL)
                .map(group -> shown(group, ": "))
                .toList();
        String count = failed.size() == 1 ? "Gate failed: " : failed.size() + " gates failed: ";
        return failed.isEmpty() ? "" : failed.stream().collect(Collectors.joining("; ", count, ""));
    }

    private String shown(List<GateVerdict> group, String separator) {
        GateVerdict first = group.get(0);
        boolean several = verdicts.stream().anyMatch(other -> !other.scenario().equals(first.scenario()));
        boolean named = first.gate().startsWith(first.scenario());
        int others = group.size() - 1;
        String rest = others == 0 ? "" : " (and " + others + " more figure" + (others == 1 ? ")" : "s)");
        return (several && !named ? first.scenario() + ": " : "") + first.text(separator) + rest;
    }

    /** Those of a gate that say the same of several figures stand together, in the order of the first. */
    private static List<List<GateVerdict>> groups(List<GateVerdict> verdicts) {
        List<List<GateVerdict>> groups = new ArrayList<>();
        for (GateVerdict verdict : verdicts) {
            groups.stream()
                    .filter(group -> group.get(0).isLike(verdict))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(verdict), () -> groups.add(new ArrayList<>(List.of(verdict))));
        }
        return groups;
    }
}
