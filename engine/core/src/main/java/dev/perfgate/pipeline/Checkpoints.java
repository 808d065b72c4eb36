package dev.perfgate.pipeline;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.run.RunListener;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps a run's results while it lasts, so that a kill or a crash leaves what was measured until then: once a second, or less often
 * where keeping them would take more than a hundredth of the time, but at least every two seconds.
 */
final class Checkpoints implements RunListener {
    private static final int MOST_SHARE_OF_TIME = 100;
    /** The first ones are slow in a young JVM: that must not leave most of a short run unkept. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path folder;
    private final FolderStore store;
    private final LongSupplier nanoClock;
    private final Consumer<String> warn;
    private long nextNanos;
    private boolean failed;

    Checkpoints(Path folder, FolderStore store, LongSupplier nanoClock, Consumer<String> warn) {
        this.folder = folder;
        this.store = store;
        this.nanoClock = nanoClock;
        this.warn = warn;
        this.nextNanos = nanoClock.getAsLong();
    }

    @Override
    public void progress(Progress progress, Supplier<Run> soFar) {
        long before = nanoClock.getAsLong();
        if (before - nextNanos < 0) {
            return;
        }
        try {
            store.checkpoint(folder, soFar.get());
        } catch (StoreException e) {
            warnOnce(e);
        }
        long after = nanoClock.getAsLong();
        nextNanos = before + Math.min(LONGEST_NANOS, (after - before) * MOST_SHARE_OF_TIME);
    }

    private void warnOnce(StoreException e) {
        if (!failed) {
            failed = true;
            warn.accept("the run goes on, but its results so far could not be kept: " + e.getMessage());
        }
    }
}
