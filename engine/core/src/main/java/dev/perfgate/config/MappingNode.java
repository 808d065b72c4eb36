package dev.perfgate.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values by key, in the order written; no key occurs twice.
 *
 * @param names what messages call the keys
 */
public record MappingNode(Mark mark, List<Entry> entries, KeyNames names) implements Node {
    public MappingNode {
        entries = List.copyOf(entries);
    }

    /** A mapping of a file. */
    public MappingNode(Mark mark, List<Entry> entries) {
        this(mark, entries, KeyNames.OF_FILE);
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    /** This with other entries in place of its own of the same names. */
    public MappingNode with(MappingNode winning) {
        Map<String, Entry> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.name(), entry));
        winning.entries().forEach(entry -> byKey.put(entry.name(), entry));
        return withEntries(List.copyOf(byKey.values()));
    }

    /** These entries in place of all of this. */
    public MappingNode withEntries(List<Entry> others) {
        return new MappingNode(mark, others, names);
    }

    /** A key and its value. */
    public record Entry(ScalarNode key, Node value) {
        public String name() {
            return key.text();
        }
    }
}
