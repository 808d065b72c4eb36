package dev.perfgate.cpu;

import dev.perfgate.cpu.DutyCycle.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** The threads that work, each on a work unit of its own, one step after the other. */
final class WorkerThreads implements AutoCloseable {
    private final List<WorkUnit> units = new ArrayList<>();
    private final AtomicLongArray parts;
    private final AtomicLongArray cpuNanos;
    private final ExecutorService threads;
    private final List<Future<Done>> tasks = new ArrayList<>();
    private CountDownLatch atWork = new CountDownLatch(0);
    private long partsBefore;
    private long cpuBefore;
    private volatile boolean stopped;

    WorkerThreads(int size) {
        for (int i = 0; i < size; i++) {
            units.add(new WorkUnit());
        }
        parts = new AtomicLongArray(size);
        cpuNanos = new AtomicLongArray(size);
        threads = Executors.newFixedThreadPool(size, WorkerThreads::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "perfgate-cpu");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins a step; the one before has ended.
     *
     * @param startNanos by {@link System#nanoTime}, when all begin at once
     */
    void begin(CpuStep step, long startNanos) {
        long end = startNanos + step.length().toNanos();
        CountDownLatch latch = new CountDownLatch(step.threads());
        atWork = latch;
        tasks.clear();
        for (int i = 0; i < step.threads(); i++) {
            int index = i;
            tasks.add(threads.submit(() -> {
                try {
                    return work(index, step.busyPct(), startNanos, end);
                } finally {
                    latch.countDown();
                }
            }));
        }
    }

    private Done work(int index, int busyPct, long start, long end) {
        return new DutyCycle(busyPct, ThreadTime.SYSTEM)
                .work(units.get(index)::workPart, start, end, () -> stopped, (done, cpu) -> {
                    parts.setRelease(index, done);
                    cpuNanos.setRelease(index, cpu);
                });
    }

    /** Waits for the end of the step, at most so long; says whether it has come. */
    boolean await(long nanos) throws InterruptedException {
        return atWork.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** What all have done in the step that has ended. */
    Done ended() throws InterruptedException {
        Done all = new Done(0, 0, 0);
        for (Future<Done> task : tasks) {
            Done one = result(task);
            all = new Done(
                    all.parts() + one.parts(), all.cpuNanos() + one.cpuNanos(), all.wallNanos() + one.wallNanos());
        }
        partsBefore += all.parts();
        cpuBefore += all.cpuNanos();
        for (int i = 0; i < parts.length(); i++) {
            parts.set(i, 0);
            cpuNanos.set(i, 0);
        }
        return all;
    }

    private static Done result(Future<Done> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread could not work", e.getCause());
        }
    }

    /** Parts of units that were worked until now, in all steps. */
    long partsSoFar() {
        return partsBefore + sum(parts);
    }

    long cpuNanosSoFar() {
        return cpuBefore + sum(cpuNanos);
    }

    private static long sum(AtomicLongArray counts) {
        long sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.getAcquire(i);
        }
        return sum;
    }

    /** A number that depends on all the work, so that none of it can be left out. */
    long outcome() {
        return units.stream().mapToLong(WorkUnit::outcome).reduce(0, (one, other) -> one ^ other);
    }

    /** Ends the present step, and those to come, at once. */
    void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }
}
