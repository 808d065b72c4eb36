package dev.perfgate.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scenarios and branches in an index.
 *
 * @param scenarios of each record, both by their names
 * @param branches the first {@value #MOST_BRANCHES} by their names; none where only one has results
 */
public record TrendContents(Map<String, List<String>> scenarios, List<String> branches) {
    /** A list that is longer helps nobody to choose. */
    static final int MOST_BRANCHES = 500;

    public TrendContents {
        Map<String, List<String>> copy = new TreeMap<>();
        scenarios.forEach((record, names) -> copy.put(record, List.copyOf(names)));
        scenarios = Collections.unmodifiableMap(copy);
        branches = List.copyOf(branches);
    }

    static TrendContents of(Snapshot snapshot) throws IOException {
        Map<String, TreeSet<String>> scenarios = new TreeMap<>();
        TreeSet<String> branches = new TreeSet<>();
        snapshot.scan((row, at) -> {
            scenarios.computeIfAbsent(row.record(), record -> new TreeSet<>()).add(row.scenario());
            if (branches.size() < MOST_BRANCHES) {
                branches.add(row.branch());
            }
        });
        Map<String, List<String>> lists = new TreeMap<>();
        scenarios.forEach((record, names) -> lists.put(record, new ArrayList<>(names)));
        return new TrendContents(lists, branches.size() > 1 ? new ArrayList<>(branches) : List.of());
    }
}
