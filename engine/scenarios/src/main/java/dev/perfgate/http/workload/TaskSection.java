package dev.perfgate.http.workload;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Node;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.config.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is to be done: {@code requests}, which make one task, or {@code tasks}, each of which may be a set of tasks again. */
final class TaskSection {
    private static final double MOST_WEIGHT = 1e9;

    private final RequestSection.Defaults defaults;

    TaskSection(RequestSection.Defaults defaults) {
        this.defaults = defaults;
    }

    /** A list of requests, or a single one, as the mapping it stands for. */
    static Node longForm(Node value) {
        boolean isShort = value instanceof SequenceNode || (value instanceof ScalarNode && !value.isNull());
        return isShort
                ? new MappingNode(
                        value.mark(),
                        List.of(new MappingNode.Entry(new ScalarNode(value.mark(), "requests", false), value)))
                : value;
    }

    /** The weight of a class, a task or a set among its siblings. */
    static double weight(Section section) {
        double weight = section.number("weight", 1, -Double.MAX_VALUE, Double.MAX_VALUE);
        if (weight > 0 && weight <= MOST_WEIGHT) {
            return weight;
        }
        section.problem(
                "weight",
                "'weight' must be above 0 and at most " + (long) MOST_WEIGHT + ", but is '"
                        + section.string("weight", "") + "'",
                "write for example 3, and leave out what shall not run");
        return 1;
    }

    /** What a scenario, a class, a task or a set does; empty only when there were problems. */
    Optional<TaskTree> read(String name, double weight, Set<String> tags, Section section) {
        if (section.has("requests") && section.has("tasks")) {
            section.problem(
                    "tasks",
                    "'tasks' and 'requests' exclude each other",
                    "keep one of them; the requests of one task belong below its name in 'tasks'");
        }
        if (section.has("tasks")) {
            return set(weight, tags, section);
        }
        List<RequestSpec> requests = RequestSection.readRequired(section, "requests", defaults);
        return requests.isEmpty() ? Optional.empty() : Optional.of(new TaskTree.Leaf(name, weight, tags, requests));
    }

    private Optional<TaskTree> set(double weight, Set<String> tags, Section section) {
        List<TaskTree> children = new ArrayList<>();
        section.sectionsByName("tasks", TaskSection::longForm).forEach((name, task) -> {
            child(name, tags, task).ifPresent(children::add);
            task.done();
        });
        if (section.entries("tasks").isEmpty()) {
            section.problem("tasks", "'tasks' has no task", "add for example 'browse: [GET /items]'");
        }
        return children.isEmpty() ? Optional.empty() : Optional.of(new TaskTree.Branch(weight, children));
    }

    private Optional<TaskTree> child(String name, Set<String> inherited, Section task) {
        Set<String> tags = new TreeSet<>(inherited);
        tags.addAll(task.strings("tags"));
        return read(name, weight(task), tags, task);
    }
}
