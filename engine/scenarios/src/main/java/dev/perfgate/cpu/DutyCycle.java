package dev.perfgate.cpu;

import java.util.function.BooleanSupplier;

/**
 * Keeps a thread busy for a share of the time. Time comes in slices of 20 ms; in each, the thread works until its CPU time since the
 * beginning is the share of the time up to the slice's end, and rests for what is left. What it could not work in one slice, because
 * other work was in its way, it makes up for in the next ones.
 *
 * @param busyPct from 0 to 100
 */
record DutyCycle(int busyPct, ThreadTime time) {
    /** So short that governors, schedulers and dashboards see a steady load; so long that waking up costs next to nothing. */
    private static final long SLICE_NANOS = 20_000_000;

    DutyCycle {
        if (busyPct < 0 || busyPct > 100) {
            throw new IllegalArgumentException("busy " + busyPct + " %");
        }
    }

    /**
     * What a thread has done.
     *
     * @param parts of work units
     * @param wallNanos from its beginning to its end
     */
    record Done(long parts, long cpuNanos, long wallNanos) {}

    /** Is told after each part how much a thread has done since its beginning. */
    @FunctionalInterface
    interface Counter {
        void done(long parts, long cpuNanos);
    }

    /**
     * Works in the calling thread.
     *
     * @param start when it begins, by the time's wall clock; the thread rests until then
     * @param stopped whether it is to end before its time
     */
    Done work(Runnable part, long start, long end, BooleanSupplier stopped, Counter counter) {
        time.restUntil(start);
        long cpuBefore = time.cpuNanos();
        long parts = 0;
        long now = time.wallNanos();
        while (now < end && !stopped.getAsBoolean()) {
            long sliceEnd = Math.min(end, start + ((now - start) / SLICE_NANOS + 1) * SLICE_NANOS);
            long wanted = (sliceEnd - start) / 100 * busyPct;
            long used = time.cpuNanos() - cpuBefore;
            while (used < wanted && now < sliceEnd) {
                part.run();
                parts++;
                used = time.cpuNanos() - cpuBefore;
                now = time.wallNanos();
                counter.done(parts, used);
            }
            time.restUntil(sliceEnd);
            now = time.wallNanos();
        }
        return new Done(parts, time.cpuNanos() - cpuBefore, now - start);
    }
}
