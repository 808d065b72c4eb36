package dev.perfgate.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when its starter on another machine, such as a build server, is gone: nobody would see the results. They set {@code PERFGATE_HEARTBEAT} to a number of seconds, and write a byte to the standard input at least
 * so often. Until the first one comes nothing is ended: not every way of starting a process forwards its input.
 */
public final class Heartbeat implements Runnable {
    private static final String VARIABLE = "PERFGATE_HEARTBEAT";
    private static final int END = -1;

    private final InputStream in;
    private final Duration patience;
    private final Runnable end;
    private final BlockingQueue<Integer> beats = new LinkedBlockingQueue<>();

    /** @param end ends the process as SIGTERM does */
    Heartbeat(InputStream in, Duration patience, Runnable end) {
        this.in = in;
        this.patience = patience;
        this.end = end;
    }

    /** Watches in the background if that was asked for. */
    public static void watchIfAsked(Runnable end) {
        @Nullable String seconds = System.getenv(VARIABLE);
        if (seconds == null) {
            return;
        }
        if (!seconds.matches("[1-9][0-9]{0,5}")) {
            System.err.println("WARN  " + VARIABLE + " is '" + seconds
                    + "', which is not a number of seconds; the heartbeat is off");
            return;
        }
        inBackground(new Heartbeat(System.in, Duration.ofSeconds(Long.parseLong(seconds)), end));
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        inBackground(this::listen);
        try {
            if (beats.take() != END) {
                awaitSilence();
                end.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSilence() throws InterruptedException {
        @Nullable Integer beat;
        do {
            beat = beats.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } while (beat != null && beat != END);
    }

    private void listen() {
        try {
            int beat;
            do {
                beat = in.read();
                beats.add(beat);
            } while (beat != END);
        } catch (IOException e) {
            beats.add(END);
        }
    }
}
