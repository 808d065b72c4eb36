package dev.perfgate.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values by key in the order given: a section of a document in the making. Each change is a copy. */
final class Settings {
    private static final Settings NONE = new Settings(Map.of());

    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = values;
    }

    static Settings none() {
        return NONE;
    }

    /** A later value replaces an earlier one. */
    Settings with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        // A null would only be found when the document is read, far from the line that gave it.
        changed.put(key, Objects.requireNonNull(value, key));
        return new Settings(Collections.unmodifiableMap(changed));
    }

    Settings with(String key, Duration value) {
        return with(key, text(value));
    }

    /** Adds an entry to the mapping below a key. */
    Settings withEntry(String key, String name, Object value) {
        return with(key, below(key).with(name, value).values);
    }

    /**
     * Adds entries to the mapping below a key.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    Settings withNewEntries(String key, List<? extends Map.Entry<String, ?>> entries) {
        Settings below = below(key);
        for (Map.Entry<String, ?> entry : entries) {
            if (below.values.containsKey(entry.getKey())) {
                throw new IllegalArgumentException("two of the " + key + " are called '" + entry.getKey() + "'");
            }
            below = below.with(entry.getKey(), entry.getValue());
        }
        return with(key, below.values);
    }

    /** Adds items to the list below a key. */
    Settings withItems(String key, List<?> items) {
        return with(key, joined(list(key), items));
    }

    /** As {@link #withItems}, in the mapping below a key. */
    Settings withItemsBelow(String section, String key, List<?> items) {
        return with(section, below(section).withItems(key, items).values);
    }

    Map<String, Object> document() {
        return values;
    }

    static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** As perf.yml writes a duration, exactly. */
    static String text(Duration duration) {
        if (duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
            return duration.toSeconds() + " s";
        }
        boolean wholeMillis = duration.equals(Duration.ofMillis(duration.toMillis()));
        return wholeMillis ? duration.toMillis() + " ms" : duration.toNanos() + " ns";
    }

    static String between(Duration from, Duration to) {
        return "between " + text(from) + " and " + text(to);
    }

    private Settings below(String key) {
        Settings below = NONE;
        if (values.get(key) instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                below = below.with(String.valueOf(entry.getKey()), entry.getValue());
            }
        }
        return below;
    }

    private List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }
}
