package dev.perfgate.scenario;

import java.util.Optional;

/** Tells how much memory this process may use, and how it gets more. */
public final class Heap {
    private static final long MEGABYTE = 1 << 20;
    /** A run was never seen to need more than twice of what was too little by far: this is on the safe side of it. */
    private static final int FACTOR = 4;

    private static final long STEP_MEGABYTES = 64;

    /** A collector may keep a thirtieth of the heap free to copy into, which objects never have. */
    private static final long SHARE_KEPT_FREE = 20;

    private Heap() {}

    /** How much this process may use. */
    public static long mostBytes() {
        return Runtime.getRuntime().maxMemory();
    }

    /** Whether something failed since there was no memory left, be it in another thread. */
    public static Optional<OutOfMemoryError> exhaustion(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError exhausted) {
                return Optional.of(exhausted);
            }
        }
        return Optional.empty();
    }

    /** What happened, and what to do: of a heap of that size that was used up. */
    public static String exhausted(long mostBytes) {
        return "out of memory: all " + megabytes(mostBytes) + " MB of the heap are used; " + remedy(FACTOR * mostBytes);
    }

    /** How a process gets so much memory for objects. */
    public static String remedy(long bytes) {
        long needed = megabytes(bytes + bytes / SHARE_KEPT_FREE) + STEP_MEGABYTES - 1;
        String flag = "-Xmx" + needed / STEP_MEGABYTES * STEP_MEGABYTES + "m";
        return "allow more with " + flag + " (in PERFGATE_OPTS, in Maven in perf.jvmArgs, or after 'java')";
    }

    /** Rounded up. */
    public static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
