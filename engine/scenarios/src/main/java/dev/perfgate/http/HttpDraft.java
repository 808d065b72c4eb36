package dev.perfgate.http;

import dev.perfgate.config.YamlText;
import dev.perfgate.http.wire.UrlParts;
import dev.perfgate.scenario.Question;
import dev.perfgate.scenario.ScenarioDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A first load of one URL: the demo service's health, gently, where the user says nothing. */
final class HttpDraft implements ScenarioDraft {
    private static final Question URL = new Question("url", "URL to load-test", "http://127.0.0.1:8000/health");
    private static final Question PRESET =
            new Question("preset", "Load: light, medium, heavy, spike, all or custom", "custom");
    private static final Question USERS = new Question("users", "Users", "10");
    private static final Question DURATION = new Question("duration", "Duration", "30s");

    @Override
    public List<Question> questions(Map<String, String> answers) {
        return preset(answers).isPresent() ? List.of(URL, PRESET) : List.of(URL, PRESET, USERS, DURATION);
    }

    private static String answer(Question question, Map<String, String> answers) {
        return answers.getOrDefault(question.key(), question.usual());
    }

    private static UrlParts parts(Map<String, String> answers) {
        return UrlParts.of(answer(URL, answers));
    }

    private static Optional<String> preset(Map<String, String> answers) {
        return Optional.of(answer(PRESET, answers)).filter(preset -> !preset.equals(PRESET.usual()));
    }

    /** A preset has figures of its own, which single ones replace. */
    private static Optional<String> figure(Question question, Map<String, String> answers) {
        return preset(answers).isPresent()
                ? Optional.ofNullable(answers.get(question.key()))
                : Optional.of(answer(question, answers));
    }

    /** The last word of the URL's path, or else of its host. */
    @Override
    public String name(Map<String, String> answers) {
        UrlParts parts = parts(answers);
        // A part with escapes, such as a placeholder in braces, is no word.
        String path = parts.path().replaceFirst("\\?.*", "").replaceAll("/[^/]*%[0-9A-F]{2}[^/]*", "/");
        String[] words = path.split("[^A-Za-z0-9]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (!words[i].isEmpty()) {
                return words[i];
            }
        }
        String host = parts.base().replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", "");
        return host.matches("[A-Za-z][A-Za-z0-9.-]*") ? host : "first";
    }

    @Override
    public List<Line> section(Map<String, String> answers) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("baseUrl: " + YamlText.value(parts(answers).base())));
        preset(answers)
                .ifPresent(preset -> lines.add(
                        new Line("preset: " + YamlText.value(preset), "sets users, spawn rate and duration")));
        figure(USERS, answers)
                .ifPresent(users -> lines.add(
                        new Line("users: " + YamlText.figure(users), "closed load: each user waits for its response")));
        if (preset(answers).isEmpty()) {
            lines.add(new Line("# arrivalRate: 50/s", "instead of users: open load, on schedule"));
        }
        figure(DURATION, answers).ifPresent(duration -> lines.add(Line.of("duration: " + YamlText.figure(duration))));
        lines.add(new Line("# thinkTime: between 1 s and 3 s", "pause of a user between iterations"));
        lines.add(new Line("requests:", "one iteration sends these in order"));
        lines.add(Line.of("  - " + YamlText.value("GET " + parts(answers).path())));
        lines.add(new Line("  # - name: order", "name in results and gates"));
        lines.add(Line.of("  #   method: POST"));
        lines.add(Line.of("  #   path: /orders"));
        lines.add(Line.of("  #   headers: {Content-Type: application/json}"));
        lines.add(Line.of("  #   body: '{\"id\": 1}'"));
        lines.add(new Line("  #   checks: {status: 201}", "default: any status below 400"));
        return lines;
    }

    @Override
    public Map<String, Object> values(Map<String, String> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("baseUrl", parts(answers).base());
        preset(answers).ifPresent(preset -> values.put("preset", preset));
        figure(USERS, answers).ifPresent(users -> values.put("users", users));
        figure(DURATION, answers).ifPresent(duration -> values.put("duration", duration));
        values.put("requests", List.of(Map.of("path", parts(answers).path())));
        return values;
    }

    @Override
    public List<String> gates() {
        return List.of("p95 < 500 ms", "error rate < 1 %");
    }

    @Override
    public String purpose(Map<String, String> answers) {
        return "load-tests " + answer(URL, answers);
    }

    @Override
    public List<String> hints(Map<String, String> answers) {
        return answer(URL, answers).equals(URL.usual())
                ? List.of(
                        "'perfgate demo' in another terminal starts a service at that address;",
                        "to test another address, use {--url URL} with {--force}")
                : List.of();
    }
}
