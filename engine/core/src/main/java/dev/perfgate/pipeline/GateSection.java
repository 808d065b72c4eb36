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

/**
 * Reads {@code gates}: lines, or mappings from what they speak of to one rule or several. An unquoted line is such a mapping to
 * YAML, since it has a colon.
 */
final class GateSection {
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
            gate(line.text(), line.mark(), line.quoted() ? 1 : 0);
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> rules(entry.key(), entry.value()));
        } else {
            problems.add(
                    node.mark(), "a gate must be a line, but is a list", "write for example 'checkout: p95 < 200 ms'");
        }
    }

    private void rules(ScalarNode target, Node rules) {
        if (rules instanceof ScalarNode rule) {
            gate(
                    target.text() + ": " + rule.text(),
                    rule.mark(),
                    -(target.text().length() + 2));
        } else if (rules instanceof SequenceNode several) {
            several.items().forEach(rule -> rules(target, rule));
        } else {
            problems.add(rules.mark(), "a rule must be a text, but is a mapping", "write for example 'p95 < 200 ms'");
        }
    }

    /** @param shift columns from the start of the gate's line to where its text stands in the file */
    private void gate(String line, Mark mark, int shift) {
        try {
            Gate gate = GateParser.parse(line);
            gates.add(gate);
            if (scenarios.stream().noneMatch(gate::addresses)) {
                String scenario = line.contains(":")
                        ? line.substring(0, line.indexOf(':')).strip()
                        : line;
                problems.add(
                        mark,
                        "the gate '" + line + "' speaks of no scenario",
                        SuiteReader.nearest(scenario, scenarios));
            }
        } catch (GateException e) {
            problems.add(at(mark, e.column() - 1 + shift), String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private static Mark at(Mark line, int shift) {
        return line.line() == 0
                ? line
                : new Mark(line.source(), line.line(), Math.max(line.column(), line.column() + shift));
    }
}
