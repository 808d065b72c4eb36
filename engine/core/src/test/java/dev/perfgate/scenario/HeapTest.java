package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeapTest {
    /** With -Xmx320m, Java's serial collector leaves 310 MB to objects. */
    @Test
    void remedyLeavesRoomForWhatTheCollectorKeepsFree() {
        assertThat(Heap.remedy(319L << 20)).contains("-Xmx384m");
        assertThat(Heap.remedy(100L << 20)).contains("-Xmx128m");
    }

    @Test
    void usedUpHeapIsToldWithItsSizeAndALargerOne() {
        assertThat(Heap.exhausted(100L << 20))
                .startsWith("out of memory: all 100 MB of the heap are used; allow more with -Xmx448m ");
    }
}
