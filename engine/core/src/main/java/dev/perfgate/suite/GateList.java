package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.SequenceNode;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A list of gates: each is a line, a mapping from what it speaks of to one rule or several, or a mapping of its parts. An unquoted line is
 * a mapping to YAML, since it has a colon.
 */
final class GateList {
    private static final String EXAMPLE = "write for example 'checkout: p95 < 200 ms'";

    private final boolean conditions;
    private final Set<String> scenarios;
    private final Problems problems;
    private final List<PlacedGate> gates = new ArrayList<>();

    private GateList(boolean conditions, Set<String> scenarios, Problems problems) {
        this.conditions = conditions;
        this.scenarios = scenarios;
        this.problems = problems;
    }

    /** What must hold. */
    static List<PlacedGate> ofGates(List<Node> items, Set<String> scenarios, Problems problems) {
        return new GateList(false, scenarios, problems).read(items);
    }

    /** When to fail, as Taurus has it. */
    static List<PlacedGate> ofConditions(List<Node> items, Set<String> scenarios, Problems problems) {
        return new GateList(true, scenarios, problems).read(items);
    }

    private List<PlacedGate> read(List<Node> items) {
        items.forEach(this::item);
        return gates;
    }

    private void item(Node item) {
        if (item instanceof ScalarNode line) {
            add(() -> conditions ? GateParser.failWhen(line.text()) : GateParser.parse(line.text()), line, line);
        } else if (item instanceof SequenceNode) {
            problems.add(item.mark(), "a gate must be a line, but is a list", EXAMPLE);
        } else if (GateMapping.fits((MappingNode) item, scenarios)) {
            add(new GateMapping((MappingNode) item, Optional.empty(), problems));
        } else {
            ((MappingNode) item).entries().forEach(entry -> rules(entry.key(), entry.value()));
        }
    }

    private void rules(ScalarNode target, Node rules) {
        if (rules instanceof ScalarNode rule) {
            rule(target, rule);
        } else if (rules instanceof SequenceNode several) {
            several.items().forEach(rule -> rules(target, rule));
        } else if (isThreshold((MappingNode) rules)) {
            threshold(target, (MappingNode) rules);
        } else if (GateMapping.fits((MappingNode) rules, Set.of())) {
            add(new GateMapping((MappingNode) rules, Optional.of(target), problems));
        } else {
            ((MappingNode) rules).entries().forEach(entry -> below(target, entry));
        }
    }

    private void rule(ScalarNode target, ScalarNode rule) {
        int colon = separator(rule.text());
        if (colon >= 0) {
            refuse(target, rule.text().substring(0, colon), rule);
            return;
        }
        String head = target.text();
        add(
                () -> conditions ? GateParser.failWhen(head, rule.text()) : GateParser.parse(head, rule.text()),
                target,
                rule);
    }

    /** Thresholds as k6 has them, by metric, may stand below a scenario. */
    private void below(ScalarNode target, Entry entry) {
        if (!entry.name().startsWith("http_req")) {
            refuse(target, entry.name(), entry.key());
        } else if (entry.value() instanceof SequenceNode several) {
            several.items().forEach(rule -> below(target, new Entry(entry.key(), rule)));
        } else if (entry.value() instanceof ScalarNode rule) {
            threshold(target, entry.key(), rule);
        } else {
            problems.add(entry.value().mark(), "a threshold must be a text", "write for example 'p(95)<200'");
        }
    }

    /** A threshold of k6 in its long form: {@code {threshold: 'p(99)<1200', abortOnFail: true}}. */
    private static boolean isThreshold(MappingNode rules) {
        return rules.entries().stream().anyMatch(entry -> entry.name().equals("threshold"));
    }

    private void threshold(ScalarNode target, MappingNode parts) {
        for (Entry part : parts.entries()) {
            boolean off = part.value() instanceof ScalarNode flag && flag.text().equals("false");
            switch (part.name()) {
                case "threshold" -> rules(target, part.value());
                case "delayAbortEval" -> {} // says when k6 begins to look, and is told of with abortOnFail
                case "abortOnFail" -> {
                    if (!off) {
                        problems.add(
                                part.key().mark(),
                                "a threshold is judged at the end of the run, and 'abortOnFail' asks for more",
                                "leave it out, and to end a run early add a gate such as 'stop when p99 > 1200 ms for 10 s'");
                    }
                }
                default ->
                    problems.add(
                            part.key().mark(),
                            "'" + part.name() + "' is no part of a threshold",
                            "a threshold of k6 has 'threshold', 'abortOnFail' and 'delayAbortEval'");
            }
        }
    }

    private void threshold(ScalarNode target, ScalarNode metric, ScalarNode rule) {
        try {
            Gate gate = GateParser.threshold(target.text(), metric.text(), rule.text());
            gates.add(new PlacedGate(gate, TextPlace.of(target, 1)));
        } catch (GateException e) {
            tell(e, e.part().equals(GateParser.HEAD) ? target : e.part().equals(GateParser.RULE) ? rule : metric);
        }
    }

    private void add(GateMapping mapping) {
        mapping.read().ifPresent(gates::add);
    }

    /** @param rule where a problem stands that is not one of the head */
    private void add(Supplier<Gate> reading, ScalarNode head, ScalarNode rule) {
        try {
            gates.add(new PlacedGate(reading.get(), TextPlace.of(head, 1)));
        } catch (GateException e) {
            tell(e, e.part().equals(GateParser.HEAD) ? head : rule);
        }
    }

    private void tell(GateException e, ScalarNode text) {
        problems.add(TextPlace.of(text, e.column()), String.valueOf(e.getMessage()), e.remedy());
    }

    private void refuse(ScalarNode target, String name, ScalarNode place) {
        problems.add(
                place.mark(),
                "below '" + target.text() + "' there are only rules, and '" + name + "' names something else",
                "write the rule alone, such as 'p95 < 200 ms'; a request is named with its scenario: '" + target.text()
                        + " / " + name + "'");
    }

    /** The colon behind a name, before anything that compares or is quoted. */
    private static int separator(String text) {
        int colon = text.indexOf(": ");
        for (int i = 0; i < colon; i++) {
            if ("\"'<>=".indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
        }
        return colon;
    }
}
