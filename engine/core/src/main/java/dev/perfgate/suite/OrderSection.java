package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.config.SequenceNode;
import dev.perfgate.suite.Turn.AtOnce;
import dev.perfgate.suite.Turn.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code order}: names of scenarios that run one after the other, lists of names that run at once, and pauses. Scenarios that
 * it does not name follow one after the other as they are written.
 */
final class OrderSection {
    private static final String KEY = "order";
    /** In place of a list: all scenarios load together. */
    private static final String AT_ONCE = "at once";

    private static final String EXAMPLE = "write a scenario's name, a list of names that run at once, or 'pause: 3m'";

    private final Set<String> names;
    private final Problems problems;
    private final Map<String, List<Turn>> selected;
    private final Set<String> placed = new LinkedHashSet<>();

    private OrderSection(Set<String> names, Map<String, List<Turn>> selected, Problems problems) {
        this.names = names;
        this.selected = selected;
        this.problems = problems;
    }

    /**
     * The turns of these scenarios.
     *
     * @param names of all scenarios of the document, whether or not they could be read
     * @param selected those that are to run: the turns of each, mostly one, by name
     */
    static List<Turn> read(Section document, Set<String> names, Map<String, List<Turn>> selected, Problems problems) {
        OrderSection section = new OrderSection(names, selected, problems);
        return section.resolved(section.read(document.items(KEY)));
    }

    /** Turns as written: names, which may be of scenarios that were not selected, and pauses. */
    private sealed interface Written {
        record Names(List<String> names) implements Written {}

        record WrittenPause(Duration length) implements Written {}
    }

    private List<Written> read(List<Node> nodes) {
        if (nodes.size() == 1 && nodes.get(0) instanceof ScalarNode only && isAtOnce(only)) {
            names.forEach(name -> checkSingle(name, only));
            return List.of(new Written.Names(List.copyOf(names)));
        }
        List<Written> turns = new ArrayList<>();
        nodes.forEach(node -> turn(node).ifPresent(turns::add));
        names.stream()
                .filter(name -> !placed.contains(name))
                .forEach(name -> turns.add(new Written.Names(List.of(name))));
        return turns;
    }

    private boolean isAtOnce(ScalarNode only) {
        return only.text().strip().equalsIgnoreCase(AT_ONCE) && !names.contains(only.text());
    }

    private Optional<Written> turn(Node node) {
        if (node instanceof ScalarNode name) {
            return place(name).map(placed -> new Written.Names(List.of(placed)));
        }
        if (node instanceof SequenceNode several) {
            return together(several.items());
        }
        return pause((MappingNode) node);
    }

    private Optional<Written> together(List<Node> items) {
        List<String> together = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof ScalarNode name) {
                place(name).ifPresent(together::add);
                checkSingle(name.text(), name);
            } else {
                problems.add(item.mark(), "a list of scenarios that run at once must hold their names", EXAMPLE);
            }
        }
        return together.isEmpty() ? Optional.empty() : Optional.of(new Written.Names(together));
    }

    /** Scenarios that are made of one section come one after the other. */
    private void checkSingle(String name, ScalarNode place) {
        if (selected.getOrDefault(name, List.of()).size() > 1) {
            problems.add(
                    place.mark(),
                    "'" + name + "' is a series, which cannot run at once with others",
                    "give '" + name + "' a preset other than 'all', or a turn of its own");
        }
    }

    private Optional<Written> pause(MappingNode node) {
        Section section = new Section(node, KEY, problems);
        section.require("pause");
        Optional<Duration> length = section.duration("pause");
        section.done();
        return length.map(Written.WrittenPause::new);
    }

    private Optional<String> place(ScalarNode name) {
        String text = name.text();
        if (!names.contains(text)) {
            problems.add(name.mark(), "there is no scenario '" + text + "'", SuiteReader.nearest(text, names));
            return Optional.empty();
        }
        if (!placed.add(text)) {
            problems.add(name.mark(), "'" + text + "' is in '" + KEY + "' twice", "write each scenario once");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Without what was not selected, and without the pauses that then stand before, after or beside nothing. */
    private List<Turn> resolved(List<Written> written) {
        List<Turn> turns = new ArrayList<>();
        Optional<Turn> rest = Optional.empty();
        for (Written one : written) {
            if (one instanceof Written.WrittenPause pause) {
                rest = Optional.of(new Pause(pause.length()));
                continue;
            }
            List<Turn> next = turns(((Written.Names) one).names());
            if (!next.isEmpty()) {
                rest.filter(pause -> !turns.isEmpty()).ifPresent(turns::add);
                turns.addAll(next);
                rest = Optional.empty();
            }
        }
        return turns;
    }

    private List<Turn> turns(List<String> names) {
        List<Turn> turns = names.stream()
                .flatMap(name -> selected.getOrDefault(name, List.of()).stream())
                .toList();
        return names.size() > 1 && !turns.isEmpty() ? List.of(new AtOnce(Suite.steps(turns))) : turns;
    }
}
