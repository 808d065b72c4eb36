package dev.perfgate.cpu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.LockSupport;

/** Time as a thread sees it. */
interface ThreadTime {
    /** The system's. */
    ThreadTime SYSTEM = new OfThisThread(ManagementFactory.getThreadMXBean());

    /** As {@link System#nanoTime}. */
    long wallNanos();

    /** CPU time that the calling thread has used. */
    long cpuNanos();

    /** Lets the calling thread rest until an instant of {@link #wallNanos}; may come back late, or early when interrupted. */
    void restUntil(long wallNanos);

    /** Asks the JVM. */
    record OfThisThread(ThreadMXBean threads) implements ThreadTime {
        @Override
        public long wallNanos() {
            return System.nanoTime();
        }

        @Override
        public long cpuNanos() {
            return threads.getCurrentThreadCpuTime();
        }

        @Override
        public void restUntil(long wallNanos) {
            long left = wallNanos - System.nanoTime();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(left);
                left = wallNanos - System.nanoTime();
            }
        }
    }
}
