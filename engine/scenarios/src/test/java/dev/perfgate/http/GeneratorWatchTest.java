package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Measurements.Event;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GeneratorWatchTest {
    private final AtomicLong gcMillis = new AtomicLong(5_000);
    private final AtomicLong openFiles = new AtomicLong(20);
    private final GeneratorWatch watch = new GeneratorWatch(gcMillis::get, openFiles::get);

    @Test
    void longGarbageCollectionsAreEventsOfTheirSecond() {
        lookAfter(0, 100, 30);
        lookAfter(1, 230, 90);
        lookAfter(2, 5, 40);
        assertThat(watch.events())
                .containsExactly(new Event(1, "gc", "the load generator collected garbage for 230 ms"));
        assertThat(watch.gcMillis()).isEqualTo(335);
        assertThat(watch.mostOpenFiles()).isEqualTo(90);
    }

    @Test
    void ownJvmHasOpenFilesAndNoGarbageYet() {
        GeneratorWatch own = GeneratorWatch.ofThisJvm();
        own.look(0);
        assertThat(own.gcMillis()).isNotNegative();
        assertThat(own.mostOpenFiles()).isLessThanOrEqualTo(OpenFiles.limit());
    }

    private void lookAfter(int second, long moreGcMillis, long files) {
        gcMillis.addAndGet(moreGcMillis);
        openFiles.set(files);
        watch.look(second);
    }
}
