package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.text.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A gate written as a mapping, {@code {scenario: checkout, metric: p95, below: 200 ms}}, as the line that says the same; or a line with
 * something beside it, {@code {gate: "checkout: p95 < 200 ms", on: {MISSING: warn}}}.
 */
final class RuleForm {
    /** By key, how a line says it. */
    private static final Map<String, String> COMPARISONS = new LinkedHashMap<>();

    private static final List<String> LEVELS = List.of("target", "acceptable", "critical");

    private static final List<String> WHAT = List.of("gate", "metric");

    /** Where one of these stands with something else, the gate's figure may be misspelt. */
    private static final List<String> HOW = new ArrayList<>(List.of("within", "stopAbove", "stopBelow"));

    static {
        COMPARISONS.put("below", " < ");
        COMPARISONS.put("atMost", " <= ");
        COMPARISONS.put("above", " > ");
        COMPARISONS.put("atLeast", " >= ");
        COMPARISONS.put("equals", " == ");
        COMPARISONS.put("not", " != ");
        HOW.addAll(COMPARISONS.keySet());
        HOW.addAll(LEVELS);
    }

    private final MappingNode mapping;
    private final Section section;
    private final Problems problems;
    private boolean failed;

    RuleForm(MappingNode mapping, Problems problems) {
        this.mapping = mapping;
        this.section = new Section(mapping, "gate", problems);
        this.problems = problems;
    }

    /** Whether a mapping is a gate, and not one from what gates speak of to their rules. */
    static boolean fits(MappingNode mapping, Set<String> scenarios) {
        return has(mapping, WHAT, scenarios) || (mapping.entries().size() > 1 && has(mapping, HOW, scenarios));
    }

    private static boolean has(MappingNode mapping, List<String> keys, Set<String> scenarios) {
        return keys.stream().anyMatch(key -> mapping.entry(key).isPresent() && !scenarios.contains(key));
    }

    /** The line; empty after problems were recorded. */
    Optional<GateText> line() {
        GateText text = new GateText();
        if (section.has("gate")) {
            scalar("gate").ifPresent(text::add);
        } else {
            scalar("scenario").ifPresent(text::addName);
            request(text);
            rule(text, section.has("scenario") || section.has("request") ? ": " : "");
        }
        return finished(text);
    }

    /** The line below what the gate speaks of. */
    Optional<GateText> lineFor(ScalarNode target) {
        GateText text = new GateText().add(target);
        if (section.has("gate")) {
            scalar("gate").ifPresent(line -> text.add(": ").add(line));
        } else {
            request(text);
            rule(text, ": ");
        }
        return finished(text);
    }

    private void request(GateText text) {
        scalar("request").ifPresent(request -> {
            text.add(section.has("scenario") || !text.line().isEmpty() ? " / " : "* / ");
            text.addName(request);
        });
    }

    private Optional<GateText> finished(GateText text) {
        consequences(text);
        waiver(text);
        section.done();
        return failed || text.line().isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void rule(GateText text, String separator) {
        List<String> kinds = kinds();
        if (isMisspelt()) {
            failed = true;
            return;
        }
        if (!section.require("metric") || kinds.size() != 1) {
            oneKind(kinds);
            failed = true;
            return;
        }
        text.add(separator);
        switch (kinds.get(0)) {
            case "levels" -> levels(text);
            case "within" -> within(text);
            case "stopAbove" -> stop(text, "stopAbove", " > ");
            case "stopBelow" -> stop(text, "stopBelow", " < ");
            default -> compared(text, kinds.get(0), COMPARISONS.getOrDefault(kinds.get(0), ""));
        }
    }

    /** Whether a key that is like 'metric' stands in its place: then that is told, as any unknown key. */
    private boolean isMisspelt() {
        return !section.has("metric")
                && mapping.entries().stream()
                        .anyMatch(entry ->
                                NearestWord.of(entry.name(), List.of("metric")).isPresent());
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (String key : COMPARISONS.keySet()) {
            if (section.has(key)) {
                kinds.add(key);
            }
        }
        boolean levels = false;
        for (String level : LEVELS) {
            levels |= section.has(level);
        }
        if (levels) {
            kinds.add("levels");
        }
        for (String key : List.of("within", "stopAbove", "stopBelow")) {
            if (section.has(key)) {
                kinds.add(key);
            }
        }
        return kinds;
    }

    private void oneKind(List<String> kinds) {
        if (kinds.isEmpty()) {
            problems.add(mapping.mark(), "the gate does not say what must hold", "add for example 'below: 200 ms'");
        } else if (kinds.size() > 1) {
            problems.add(
                    section.markOf(kinds.get(1)),
                    "a gate says one thing, but here are '" + String.join("' and '", kinds) + "'",
                    "write a gate for each");
        }
    }

    private void compared(GateText text, String key, String operator) {
        scalar("metric").ifPresent(text::add);
        scalar(key).ifPresent(value -> text.add(operator).add(value));
    }

    private void levels(GateText text) {
        scalar("metric").ifPresent(text::add);
        String before = " ";
        for (String level : LEVELS) {
            Optional<ScalarNode> value = scalar(level);
            if (value.isPresent()) {
                text.add(before + level + " ").add(value.get());
                before = ", ";
            }
        }
    }

    private void within(GateText text) {
        scalar("metric").ifPresent(text::add);
        scalar("within").ifPresent(value -> text.add(" within ").add(value));
        text.add(" of baseline");
        scalar("baseline").ifPresent(file -> text.add(" file ").addName(file));
    }

    private void stop(GateText text, String key, String operator) {
        text.add("stop when ");
        compared(text, key, operator);
        scalar("for").ifPresent(time -> text.add(" for ").add(time));
    }

    private void consequences(GateText text) {
        String before = "; on ";
        for (Entry choice : section.entries("on")) {
            text.add(before).add(choice.key()).add(" ");
            if (choice.value() instanceof ScalarNode does) {
                text.add(does);
            } else {
                problems.add(choice.value().mark(), "what a verdict does must be a word", "write 'warn' or 'fail'");
                failed = true;
            }
            before = ", ";
        }
    }

    private void waiver(GateText text) {
        section.section("waived").ifPresent(waived -> {
            StringBuilder clause = new StringBuilder("; waived");
            for (String part : List.of("by", "until", "because")) {
                String said = waived.requiredString(part);
                failed |= said.isBlank();
                clause.append(' ').append(part).append(' ').append(said);
            }
            waived.done();
            text.add(clause.toString());
        });
    }

    private Optional<ScalarNode> scalar(String key) {
        if (!section.has(key)) {
            return Optional.empty();
        }
        Node value = mapping.entry(key).orElseThrow().value();
        failed |= section.string(key).isEmpty();
        return value instanceof ScalarNode text && !text.isNull() ? Optional.of(text) : Optional.empty();
    }
}
