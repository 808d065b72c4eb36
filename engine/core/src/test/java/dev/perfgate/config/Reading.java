package dev.perfgate.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a text as perf.yml would be, for tests: with an environment of its own, and its problems as lines. */
final class Reading {
    final Problems problems = new Problems();
    private final @Nullable MappingNode root;

    private Reading(String yaml, Map<String, String> environment) {
        @Nullable MappingNode read = null;
        try {
            read = YamlDocument.parse(yaml, "perf.yml", environment::get, problems);
        } catch (ConfigException e) {
            // Its problems are in the list as well.
        }
        root = read;
    }

    static Reading of(String yaml) {
        return new Reading(yaml, Map.of());
    }

    static Reading of(String yaml, Map<String, String> environment) {
        return new Reading(yaml, environment);
    }

    boolean isRead() {
        return root != null;
    }

    MappingNode root() {
        if (root == null) {
            throw new AssertionError("not read: " + lines());
        }
        return root;
    }

    Section section() {
        return new Section(root(), "", problems);
    }

    /** The only scenario of the file. */
    Section scenario() {
        return section().sectionsByName("scenarios").values().iterator().next();
    }

    List<String> lines() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
