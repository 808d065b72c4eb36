package dev.perfgate.http;

import dev.perfgate.config.Section;
import dev.perfgate.scenario.Heap;
import dev.perfgate.unit.Unit;
import java.util.List;

/** The heap that the figures of a load need, found out before it begins: it follows from the number of request names alone. */
final class HeapNeed {
    /** All that a load needs which has few names. */
    private static final long BASE_BYTES = 32L << 20;
    /** Three packed histograms of any range of times, and what a copy of them takes while it is written. */
    private static final long BYTES_PER_NAME = 100_000;

    private HeapNeed() {}

    static long bytes(long names) {
        return BASE_BYTES + names * BYTES_PER_NAME;
    }

    /** Records a problem where a heap of that size does not bear so many names. */
    static void check(long names, long heapBytes, Section section) {
        if (bytes(names) <= heapBytes) {
            return;
        }
        section.problem(
                List.of("requests", "tasks", "userClasses").stream()
                        .filter(section::has)
                        .findFirst()
                        .orElse("requests"),
                Unit.COUNT.format(names) + " request names need a heap of "
                        + Unit.COUNT.format(Heap.megabytes(bytes(names))) + " MB, but "
                        + Unit.COUNT.format(Heap.megabytes(heapBytes)) + " MB are allowed",
                "give requests that belong together one name ({path: /items/1, name: '/items/{id}'}), or "
                        + Heap.remedy(bytes(names)));
    }
}
