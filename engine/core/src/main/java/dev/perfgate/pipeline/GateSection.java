package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.config.SequenceNode;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateException;
import dev.perfgate.gate.GateParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads {@code gates}: lines, or mappings from what they speak of to one rule or several. An unquoted line is such a mapping to
 * YAML, since it has a colon.
 */
final class GateSection {
    private static final String SEPARATOR = ": ";

    private final Set<String> scenarios;
    private final Problems problems;
    private final List<Gate> gates = new ArrayList<>();

    private GateSection(Set<String> scenarios, Problems problems) {
        this.scenarios = scenarios;
        this.problems = problems;
    }

    static List<Gate> read(Section document, Set<String> scenarios, Problems problems) {
        GateSection section = new GateSection(scenarios, problems);
        document.items("gates").forEach(section::node);
        return section.gates;
    }

    private void node(Node node) {
        if (node instanceof ScalarNode line) {
            gate(line.text(), column -> at(line, column));
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> rules(entry.key(), entry.value()));
        } else {
            problems.add(
                    node.mark(), "a gate must be a line, but is a list", "write for example 'checkout: p95 < 200 ms'");
        }
    }

    private void rules(ScalarNode target, Node rules) {
        if (rules instanceof ScalarNode rule) {
            String head = target.text() + SEPARATOR;
            gate(
                    head + rule.text(),
                    column -> column <= head.length() ? at(target, column) : at(rule, column - head.length()));
        } else if (rules instanceof SequenceNode several) {
            several.items().forEach(rule -> rules(target, rule));
        } else {
            problems.add(rules.mark(), "a rule must be a text, but is a mapping", "write for example 'p95 < 200 ms'");
        }
    }

    /** @param place from a column of the gate's line to where that stands in the file */
    private void gate(String line, IntFunction<Mark> place) {
        try {
            Gate gate = GateParser.parse(line);
            gates.add(gate);
            checkAddressed(gate, place.apply(1));
        } catch (GateException e) {
            problems.add(place.apply(e.column()), String.valueOf(e.getMessage()), e.remedy());
        }
    }

    /** That there is no scenario at all is another problem, told elsewhere. */
    private void checkAddressed(Gate gate, Mark mark) {
        if (!scenarios.isEmpty() && scenarios.stream().noneMatch(gate::addresses)) {
            problems.add(
                    mark,
                    "the gate '" + gate.line() + "' speaks of no scenario",
                    SuiteReader.nearest(gate.target().scenario().pattern(), scenarios));
        }
    }

    /** A column of a text, from 1, as a place in the file; what has no lines has no columns either. */
    private static Mark at(ScalarNode text, int column) {
        Mark start = text.mark();
        int quote = text.quoted() ? 1 : 0;
        return start.line() == 0
                ? start
                : new Mark(start.source(), start.line(), Math.max(start.column(), start.column() + quote + column - 1));
    }
}
