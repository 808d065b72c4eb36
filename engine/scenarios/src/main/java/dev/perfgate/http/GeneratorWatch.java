package dev.perfgate.http;

import dev.perfgate.result.Measurements.Event;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Sees once a second what the event loops cannot see of themselves: garbage collection, and open files. */
final class GeneratorWatch {
    /** A second with more than this of garbage collection is told of: the loops stood still that long. */
    private static final long LONG_GC_MILLIS = 100;

    private final LongSupplier gcMillis;
    private final LongSupplier openFiles;
    private final List<Event> events = new ArrayList<>();
    private final long gcMillisAtStart;
    private long gcMillisBefore;
    private long mostOpenFiles;

    /**
     * @param gcMillis garbage collection since the JVM's start
     * @param openFiles of this process
     */
    GeneratorWatch(LongSupplier gcMillis, LongSupplier openFiles) {
        this.gcMillis = gcMillis;
        this.openFiles = openFiles;
        this.gcMillisAtStart = gcMillis.getAsLong();
        this.gcMillisBefore = gcMillisAtStart;
    }

    static GeneratorWatch ofThisJvm() {
        return new GeneratorWatch(GeneratorWatch::gcMillisOfThisJvm, OpenFiles::now);
    }

    private static long gcMillisOfThisJvm() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .filter(millis -> millis > 0)
                .sum();
    }

    /** An interval has ended: the one that began so many seconds after the load. */
    void look(int second) {
        long now = gcMillis.getAsLong();
        long pause = now - gcMillisBefore;
        gcMillisBefore = now;
        if (pause > LONG_GC_MILLIS) {
            events.add(new Event(second, "gc", "the load generator collected garbage for " + pause + " ms"));
        }
        mostOpenFiles = Math.max(mostOpenFiles, openFiles.getAsLong());
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** Garbage collection since the load began. */
    long gcMillis() {
        return gcMillisBefore - gcMillisAtStart;
    }

    long mostOpenFiles() {
        return mostOpenFiles;
    }
}
