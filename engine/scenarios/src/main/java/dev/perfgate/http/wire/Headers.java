package dev.perfgate.http.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The headers of a request by their names, in whatever case, and in an order that does not depend on how they were written. A name may
 * have several values, which are sent in lines of their own.
 */
public final class Headers {
    private final NavigableMap<String, List<String>> values;

    private Headers(NavigableMap<String, List<String>> values) {
        this.values = values;
    }

    public static Headers of(Map<String, List<String>> values) {
        NavigableMap<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, some) -> {
            List<String> all = new ArrayList<>(sorted.getOrDefault(name, List.of()));
            all.addAll(some);
            sorted.put(name, List.copyOf(all));
        });
        return new Headers(sorted);
    }

    /** With other headers, which take the place of those of their names. */
    public Headers with(Headers others) {
        NavigableMap<String, List<String>> all = new TreeMap<>(values);
        others.values.keySet().forEach(all::remove);
        all.putAll(others.values);
        return new Headers(all);
    }

    public Headers with(String name, String value) {
        return with(of(Map.of(name, List.of(value))));
    }

    public Headers without(String name) {
        NavigableMap<String, List<String>> others = new TreeMap<>(values);
        others.remove(name);
        return new Headers(others);
    }

    /** The values of a name; none when it is not there. */
    public List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    void each(BiConsumer<String, String> line) {
        values.forEach((name, some) -> some.forEach(value -> line.accept(name, value)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && headers.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** "{a=1, b=[2, 3]}": part of the workload's hash. */
    @Override
    public String toString() {
        NavigableMap<String, Object> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, some) -> shown.put(name, some.size() == 1 ? some.get(0) : some));
        return Collections.unmodifiableNavigableMap(shown).toString();
    }
}
