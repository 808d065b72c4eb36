package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.effect.UndecidedRule;
import dev.perfgate.gate.effect.Waiver;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.gate.language.KeyedGate;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.text.NearestWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A gate written as a mapping, {@code {scenario: checkout, metric: p95, below: 200 ms}}; or a line with something beside it,
 * {@code {gate: "checkout: p95 < 200 ms", on: {MISSING: warn}}}.
 */
final class GateMapping {
    private static final List<String> WHAT = List.of("gate", "metric");

    private final MappingNode mapping;
    private final Optional<ScalarNode> above;
    private final Section section;
    private final Problems problems;
    private final Map<String, ScalarNode> read = new LinkedHashMap<>();
    private boolean failed;

    /** @param above of what the gate speaks, where that stands above it */
    GateMapping(MappingNode mapping, Optional<ScalarNode> above, Problems problems) {
        this.mapping = mapping;
        this.above = above;
        this.section = new Section(mapping, "gate", problems);
        this.problems = problems;
    }

    /**
     * Whether a mapping is a gate, and not one from what gates speak of to their rules. Where two of its keys say how a figure must be,
     * that of the figure may be misspelt.
     */
    static boolean fits(MappingNode mapping, Set<String> scenarios) {
        List<String> how = KeyedGate.kinds().stream().flatMap(List::stream).toList();
        return has(mapping, WHAT, scenarios) || (mapping.entries().size() > 1 && has(mapping, how, scenarios));
    }

    private static boolean has(MappingNode mapping, List<String> keys, Set<String> scenarios) {
        return keys.stream().anyMatch(key -> mapping.entry(key).isPresent() && !scenarios.contains(key));
    }

    /** The gate; empty after problems were recorded. */
    Optional<PlacedGate> read() {
        boolean line = section.has("gate");
        if (line) {
            text("gate");
        } else {
            parts();
        }
        Consequences consequences = consequences();
        Optional<Waiver> waiver = waiver();
        section.done();
        return failed ? Optional.empty() : line ? line(consequences, waiver) : keyed(consequences, waiver);
    }

    private Optional<PlacedGate> line(Consequences consequences, Optional<Waiver> waiver) {
        ScalarNode text = read.getOrDefault("gate", new ScalarNode(mapping.mark(), "", true));
        try {
            Gate gate = above.map(head -> GateParser.parse(head.text(), text.text()))
                    .orElseGet(() -> GateParser.parse(text.text()));
            return placed(extended(gate, consequences, waiver), above.orElse(text));
        } catch (GateException e) {
            return refused(e, e.part().equals(GateParser.HEAD) ? above.orElse(text) : text);
        }
    }

    /** The line with what stands beside it, which it must not say itself. */
    private Gate extended(Gate gate, Consequences consequences, Optional<Waiver> waiver) {
        GateHeader heading = gate.heading();
        Consequences said = heading.consequences();
        if (!consequences.byStatus().isEmpty()) {
            checkOnce("on", said.byStatus().isEmpty());
            said = new Consequences(consequences.byStatus(), said.undecided());
        }
        if (section.has("undecided")) {
            checkOnce("undecided", said.undecided().equals(UndecidedRule.USUAL));
            said = said.with(consequences.undecided());
        }
        heading = heading.with(said);
        if (waiver.isPresent()) {
            checkOnce("waived", heading.waiver().isEmpty());
            heading = heading.with(waiver);
        }
        return heading.equals(gate.heading()) ? gate : gate.under(heading).withRenderedLine();
    }

    private void checkOnce(String key, boolean once) {
        if (!once) {
            section.problem(key, "the line has '" + key + "', too", "leave one of them out");
            failed = true;
        }
    }

    private Optional<PlacedGate> keyed(Consequences consequences, Optional<Waiver> waiver) {
        Map<String, String> parts = new LinkedHashMap<>();
        read.forEach((key, node) -> parts.put(key, node.text()));
        ScalarNode first = above.orElseGet(() -> read.values().iterator().next());
        try {
            return placed(new KeyedGate(above.map(ScalarNode::text), parts, consequences, waiver).read(), first);
        } catch (GateException e) {
            return refused(e, read.getOrDefault(e.part(), first));
        }
    }

    private Optional<PlacedGate> placed(Gate gate, ScalarNode text) {
        return failed ? Optional.empty() : Optional.of(new PlacedGate(gate, TextPlace.of(text, 1)));
    }

    private Optional<PlacedGate> refused(GateException e, ScalarNode place) {
        problems.add(TextPlace.of(place, e.column()), String.valueOf(e.getMessage()), e.remedy());
        failed = true;
        return Optional.empty();
    }

    private void parts() {
        if (above.isEmpty()) {
            text("scenario");
        }
        text("request");
        // The keys are known, whether or not they make a gate together.
        KeyedGate.kinds().forEach(keys -> keys.forEach(section::has));
        List<List<String>> kinds = KeyedGate.kinds().stream()
                .filter(keys -> has(mapping, keys, Set.of()))
                .toList();
        kinds.forEach(kind -> KeyedGate.companions(kind).forEach(section::has));
        if (isMisspelt()) {
            failed = true;
        } else if (!section.require("metric") || kinds.size() != 1) {
            tellKinds(kinds);
            failed = true;
        } else {
            text("metric");
            kinds.get(0).forEach(this::text);
            KeyedGate.companions(kinds.get(0)).forEach(this::text);
        }
    }

    /** Whether a key that is like 'metric' stands in its place: then that is told, as any unknown key. */
    private boolean isMisspelt() {
        return !section.has("metric")
                && mapping.entries().stream()
                        .anyMatch(entry ->
                                NearestWord.of(entry.name(), List.of("metric")).isPresent());
    }

    private void tellKinds(List<List<String>> kinds) {
        if (kinds.isEmpty()) {
            problems.add(mapping.mark(), "the gate does not say what must hold", "add for example 'below: 200 ms'");
        } else if (kinds.size() > 1) {
            List<String> names = kinds.stream().map(GateMapping::name).toList();
            problems.add(
                    section.markOf(first(kinds.get(1))),
                    "a gate says one thing, but here are '" + String.join("' and '", names) + "'",
                    "write a gate for each");
        }
    }

    private static String name(List<String> keys) {
        return keys.size() == 1 ? keys.get(0) : "levels";
    }

    private String first(List<String> keys) {
        return keys.stream()
                .filter(key -> mapping.entry(key).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Consequences consequences() {
        Map<Status, Consequence> chosen = new EnumMap<>(Status.class);
        for (Entry choice : section.entries("on")) {
            Optional<Status> verdict = read(choice.key(), KeyedGate::verdict);
            if (!(choice.value() instanceof ScalarNode does)) {
                problems.add(choice.value().mark(), "the effect of a verdict must be a word", "write 'warn' or 'fail'");
                failed = true;
                continue;
            }
            Optional<Consequence> consequence = read(does, KeyedGate::consequence);
            verdict.ifPresent(status -> consequence.ifPresent(what -> chosen.put(status, what)));
        }
        return new Consequences(chosen, undecided());
    }

    private UndecidedRule undecided() {
        return section.string("undecided")
                .flatMap(words -> read(new ScalarNode(section.markOf("undecided"), words, false), KeyedGate::undecided))
                .orElse(UndecidedRule.USUAL);
    }

    private Optional<Waiver> waiver() {
        return section.section("waived").flatMap(waived -> {
            List<String> said = new ArrayList<>();
            for (String part : List.of("by", "because", "until")) {
                said.add(waived.requiredString(part));
            }
            waived.done();
            if (said.stream().anyMatch(String::isBlank)) {
                failed = true;
                return Optional.empty();
            }
            Optional<LocalDate> until =
                    read(new ScalarNode(waived.markOf("until"), said.get(2), false), KeyedGate::date);
            return until.map(date -> new Waiver(said.get(0), date, said.get(1)));
        });
    }

    private <T> Optional<T> read(ScalarNode node, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(node.text()));
        } catch (GateException e) {
            refused(e, node);
            return Optional.empty();
        }
    }

    private void text(String key) {
        if (!section.has(key)) {
            return;
        }
        Node value = mapping.entry(key).orElseThrow().value();
        if (section.string(key).isPresent() && value instanceof ScalarNode text && !text.isNull()) {
            read.put(key, text);
        } else {
            failed = true;
        }
    }
}
