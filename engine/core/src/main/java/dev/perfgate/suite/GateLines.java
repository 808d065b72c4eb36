package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of a list of gates: each is a text, a mapping from what it speaks of to one rule or several, or a rule written as a
 * mapping. An unquoted line is a mapping to YAML, since it has a colon.
 */
final class GateLines {
    private static final String SEPARATOR = ": ";
    private static final String EXAMPLE = "write for example 'checkout: p95 < 200 ms'";

    private final String opening;
    private final Set<String> scenarios;
    private final Problems problems;
    private final List<GateText> lines = new ArrayList<>();

    private GateLines(String opening, Set<String> scenarios, Problems problems) {
        this.opening = opening;
        this.scenarios = scenarios;
        this.problems = problems;
    }

    /** @param opening words that each rule begins with, which the file leaves out */
    static List<GateText> read(List<Node> items, String opening, Set<String> scenarios, Problems problems) {
        GateLines reader = new GateLines(opening, scenarios, problems);
        items.forEach(reader::item);
        return reader.lines;
    }

    private void item(Node item) {
        if (item instanceof ScalarNode line) {
            lines.add(whole(line));
        } else if (item instanceof SequenceNode) {
            problems.add(item.mark(), "a gate must be a line, but is a list", EXAMPLE);
        } else if (RuleForm.fits((MappingNode) item, scenarios)) {
            new RuleForm((MappingNode) item, problems).line().ifPresent(lines::add);
        } else {
            ((MappingNode) item).entries().forEach(entry -> rules(entry.key(), entry.value()));
        }
    }

    /** A line that stands in quotes may name what it speaks of, too. */
    private GateText whole(ScalarNode line) {
        int colon = opening.isEmpty() ? -1 : separator(line.text());
        if (colon < 0) {
            return new GateText().add(opening).add(line);
        }
        String head = line.text().substring(0, colon);
        String rule = line.text().substring(colon + SEPARATOR.length());
        return new GateText().add(new ScalarNode(line.mark(), head + SEPARATOR + opening + rule, line.quoted()));
    }

    private void rules(ScalarNode target, Node rules) {
        if (rules instanceof ScalarNode rule) {
            rule(target, rule);
        } else if (rules instanceof SequenceNode several) {
            several.items().forEach(rule -> rules(target, rule));
        } else if (RuleForm.fits((MappingNode) rules, Set.of())) {
            new RuleForm((MappingNode) rules, problems).lineFor(target).ifPresent(lines::add);
        } else {
            ((MappingNode) rules).entries().forEach(entry -> below(target, entry));
        }
    }

    private void rule(ScalarNode target, ScalarNode rule) {
        int colon = separator(rule.text());
        if (colon >= 0) {
            refuse(target, rule.text().substring(0, colon), rule);
        } else {
            lines.add(new GateText().add(target).add(SEPARATOR + opening).add(rule));
        }
    }

    /** Thresholds as k6 has them, by metric, may stand below a scenario. */
    private void below(ScalarNode target, Entry entry) {
        if (!entry.name().startsWith("http_req")) {
            refuse(target, entry.name(), entry.key());
        } else if (entry.value() instanceof SequenceNode several) {
            several.items().forEach(rule -> below(target, new Entry(entry.key(), rule)));
        } else if (entry.value() instanceof ScalarNode rule) {
            lines.add(new GateText()
                    .add(target)
                    .add(SEPARATOR)
                    .add(entry.key())
                    .add(" ")
                    .add(rule));
        } else {
            problems.add(entry.value().mark(), "a threshold must be a text", "write for example 'p(95)<200'");
        }
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
        int colon = text.indexOf(SEPARATOR);
        boolean first = colon >= 0 && text.substring(0, colon).matches("[^\"'<>=]*");
        return first ? colon : -1;
    }
}
