package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Node;
import dev.perfgate.config.Problems;
import dev.perfgate.config.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins documents that run together, such as a perf.yml and suites in Java, as if written in one. Mappings (the
 * scenarios) and lists (the gates; a single value counts as a list of one) are appended, and every value keeps its place.
 */
public final class SuiteDocuments {
    private SuiteDocuments() {}

    /** @param problems gets every name that two documents give to different things */
    public static MappingNode joined(List<MappingNode> documents, Problems problems) {
        Map<String, Entry> byKey = new LinkedHashMap<>();
        for (MappingNode document : documents) {
            for (Entry entry : document.entries()) {
                byKey.merge(entry.name(), entry, (first, second) -> join(first, second, problems));
            }
        }
        Mark whole = documents.isEmpty() ? Mark.of("suites") : documents.get(0).mark();
        return new MappingNode(whole, List.copyOf(byKey.values()));
    }

    /** A document with these entries in place of its own of the same names: flags win over the file. */
    public static MappingNode with(MappingNode document, MappingNode winning) {
        return document.with(winning);
    }

    private static Entry join(Entry first, Entry second, Problems problems) {
        if (first.value().isNull()) {
            return second;
        }
        if (second.value().isNull()) {
            return first;
        }
        if (first.value() instanceof MappingNode some && second.value() instanceof MappingNode others) {
            return new Entry(first.key(), mappings(some, others, problems));
        }
        if (first.value() instanceof SequenceNode || second.value() instanceof SequenceNode) {
            return new Entry(first.key(), list(first.value(), second.value()));
        }
        return clash(first, second, problems);
    }

    private static Node mappings(MappingNode some, MappingNode others, Problems problems) {
        Map<String, Entry> byName = new LinkedHashMap<>();
        for (MappingNode part : List.of(some, others)) {
            for (Entry entry : part.entries()) {
                byName.merge(entry.name(), entry, (first, second) -> clash(first, second, problems));
            }
        }
        return some.withEntries(List.copyOf(byName.values()));
    }

    private static Node list(Node some, Node others) {
        List<Node> all = new ArrayList<>(items(some));
        all.addAll(items(others));
        return new SequenceNode(some.mark(), all);
    }

    private static List<Node> items(Node value) {
        return value instanceof SequenceNode list ? list.items() : List.of(value);
    }

    private static Entry clash(Entry first, Entry second, Problems problems) {
        problems.add(
                second.key().mark(),
                "there is a '" + second.name() + "' already: " + first.key().mark(),
                "rename one of them, or run them one by one");
        return first;
    }
}
