package dev.perfgate.pipeline;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.run.RunControl;
import dev.perfgate.run.RunListener;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.unit.Unit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps a run's results while it lasts, so that a kill or a crash leaves what was measured until then: once a second. Where that would
 * cost more than a twentieth of a core, or takes longer than a second, less often; and the run says so.
 */
final class Checkpoints implements RunListener {
    private static final long STEP_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** It is asked about once a second, now a little earlier, now a little later. */
    private static final long EARLY_NANOS = STEP_NANOS / 2;

    /** Later than any tick comes by chance. */
    private static final long LATE_NANOS = 3 * STEP_NANOS;

    private static final double MOST_SHARE_OF_A_CORE = 0.05;
    /** The first ones are dear in a young JVM: that must not leave most of a short run unkept. */
    private static final long FREE_NANOS = STEP_NANOS;

    private final Path folder;
    private final FolderStore store;
    private final Clocks clocks;
    private final Consumer<String> warn;
    private long startNanos;
    private long lastNanos;
    private long spentNanos;
    private long longestStepNanos;
    private long dearestNanos;
    private boolean isFirst = true;
    private boolean tooDear;
    private boolean told;
    private boolean failed;

    /**
     * @param nano by which steps are measured
     * @param cpu by which the cost is, of the thread that asks
     */
    record Clocks(LongSupplier nano, LongSupplier cpu) {}

    Checkpoints(Path folder, FolderStore store, Clocks clocks, Consumer<String> warn) {
        this.folder = folder;
        this.store = store;
        this.clocks = clocks;
        this.warn = warn;
        start();
    }

    private void start() {
        startNanos = clocks.nano().getAsLong();
        lastNanos = startNanos;
    }

    @Override
    public void begins(RunControl control) {
        start();
    }

    @Override
    public void progress(Progress progress, Supplier<Run> soFar) {
        long now = clocks.nano().getAsLong();
        if (!isFirst && now - lastNanos < STEP_NANOS - EARLY_NANOS) {
            return;
        }
        if (spentNanos > allowed(now)) {
            tooDear = true;
            return;
        }
        noteStep(now);
        long before = clocks.cpu().getAsLong();
        keep(soFar);
        long cost = clocks.cpu().getAsLong() - before;
        spentNanos += cost;
        dearestNanos = Math.max(dearestNanos, cost);
    }

    private long allowed(long now) {
        return FREE_NANOS + (long) ((now - startNanos) * MOST_SHARE_OF_A_CORE);
    }

    private void noteStep(long now) {
        longestStepNanos = Math.max(longestStepNanos, now - lastNanos);
        lastNanos = now;
        isFirst = false;
        if (!told && longerStep().isPresent()) {
            told = true;
            longerStep().ifPresent(warn);
        }
    }

    private void keep(Supplier<Run> soFar) {
        try {
            store.checkpoint(folder, noted(soFar.get()));
        } catch (StoreException e) {
            warnOnce(e);
        }
    }

    /** The run with a warning, where a kill costs more of it than a second. */
    Run noted(Run run) {
        return longerStep().map(run::withWarning).orElse(run);
    }

    private Optional<String> longerStep() {
        if (!tooDear && longestStepNanos < LATE_NANOS) {
            return Optional.empty();
        }
        String why = tooDear
                ? "keeping them takes up to " + time(dearestNanos) + " of CPU time"
                : "this machine or its disk was too busy";
        return Optional.of("results so far are kept up to " + time(longestStepNanos)
                + " apart, not every second, since " + why + ": a kill would cost that much of the run");
    }

    private static String time(long nanos) {
        return Unit.MILLISECONDS.format(nanos / 1e6);
    }

    private void warnOnce(StoreException e) {
        if (!failed) {
            failed = true;
            warn.accept("the run goes on, but its results so far could not be kept: " + e.getMessage());
        }
    }
}
