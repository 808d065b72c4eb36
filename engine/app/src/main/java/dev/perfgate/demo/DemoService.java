package dev.perfgate.demo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** What all connections share: the clock since the start, the lots that fall to the requests in turn, and the statistics. */
final class DemoService {
    private final AnswerPacing pacing;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final DemoStats stats = new DemoStats();
    private final AtomicLong lots = new AtomicLong();

    DemoService(DemoOptions options, LongSupplier nanoTime) {
        this.pacing = new AnswerPacing(options);
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Nanoseconds since the service started. */
    long now() {
        return nanoTime.getAsLong() - startedAt;
    }

    AnswerPacing.Lot nextLot(double work) {
        return pacing.lot(lots.getAndIncrement(), work);
    }

    AnswerPacing pacing() {
        return pacing;
    }

    DemoStats stats() {
        return stats;
    }
}
