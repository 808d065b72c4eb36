package dev.perfgate.jenkins.run;

import java.io.InputStream;
import java.time.Duration;

/**
 * What a running engine hears of the step that started it, as its standard input: a byte now and then. An agent that loses its
 * controller, and a controller that is killed, end no process of theirs; an engine that hears nothing more ends by itself.
 */
final class Heartbeat extends InputStream {
    /** Tells the engine after how many seconds of silence it ends. */
    static final String VARIABLE = "PERFGATE_HEARTBEAT";

    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PERIOD = Duration.ofSeconds(15);

    private final long periodMillis;
    private boolean begun;
    private boolean closed;

    Heartbeat() {
        this(PERIOD);
    }

    Heartbeat(Duration period) {
        periodMillis = period.toMillis();
    }

    /** The first byte comes at once. */
    @Override
    public synchronized int read() {
        long end = System.nanoTime() + Duration.ofMillis(periodMillis).toNanos();
        try {
            for (long left = periodMillis; begun && !closed && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        begun = true;
        return closed ? -1 : '\n';
    }

    /** One byte: more would have to be waited for. */
    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int next = read();
        if (next >= 0) {
            bytes[offset] = (byte) next;
        }
        return next < 0 ? -1 : 1;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
