package dev.perfgate.config;

import java.util.List;
import java.util.Optional;

/** Values by key, in the order written; no key occurs twice. */
public record MappingNode(Mark mark, List<Entry> entries) implements Node {
    public MappingNode {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    /** A key and its value. */
    public record Entry(ScalarNode key, Node value) {
        public String name() {
            return key.text();
        }
    }
}
