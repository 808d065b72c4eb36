package dev.perfgate.monitor.process;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All processes at an instant, by pid. */
record ProcessTable(Map<Long, ProcessEntry> entries) {
    static ProcessTable of(Collection<ProcessEntry> entries) {
        return new ProcessTable(entries.stream()
                .collect(Collectors.toMap(ProcessEntry::pid, Function.identity(), (a, b) -> b, LinkedHashMap::new)));
    }

    /** A process, if it is there and has not ended. */
    Optional<ProcessEntry> running(long pid) {
        return Optional.ofNullable(entries.get(pid)).filter(ProcessEntry::running);
    }

    /** A process seen before, as it is now. */
    Optional<ProcessEntry> again(ProcessEntry earlier) {
        return Optional.ofNullable(entries.get(earlier.pid())).filter(earlier::isSameProcess);
    }

    /** Processes that are there still, and all their descendants. */
    Set<ProcessEntry> withDescendants(Collection<ProcessEntry> roots) {
        Map<Long, Set<ProcessEntry>> children =
                entries.values().stream().collect(Collectors.groupingBy(ProcessEntry::parent, Collectors.toSet()));
        Set<ProcessEntry> found = new HashSet<>();
        roots.stream().flatMap(root -> again(root).stream()).forEach(root -> collect(root, children, found));
        return found;
    }

    private static void collect(ProcessEntry entry, Map<Long, Set<ProcessEntry>> children, Set<ProcessEntry> found) {
        if (found.add(entry)) {
            children.getOrDefault(entry.pid(), Set.of()).forEach(child -> collect(child, children, found));
        }
    }

    /** A process and those above it: the parent, that one's parent, and so on. */
    Set<Long> lineage(long pid) {
        Set<Long> lineage = new HashSet<>();
        long at = pid;
        while (entries.containsKey(at) && lineage.add(at)) {
            at = entries.get(at).parent();
        }
        return Collections.unmodifiableSet(lineage);
    }
}
