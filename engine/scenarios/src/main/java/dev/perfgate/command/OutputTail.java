package dev.perfgate.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Reads all that a command writes, so that it never waits for a reader, and keeps the end of it. */
final class OutputTail {
    private static final int LINES = 20;
    private static final int BYTES = 16 * 1024;
    /** Long enough for what is in the pipe, not for a descendant that keeps it open. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(1);

    private static final Pattern LINE_BREAK = Pattern.compile("\r?\n");
    private static final String WAKE_UP = "\0";

    private final InputStream output;
    private final Thread reader;
    private final byte[] ring = new byte[BYTES];
    private long written;
    private volatile boolean ended;

    private OutputTail(InputStream output) {
        this.output = output;
        this.reader = new Thread(this::read, "perfgate-command-output");
        reader.setDaemon(true);
    }

    static OutputTail of(InputStream output) {
        OutputTail tail = new OutputTail(output);
        tail.reader.start();
        return tail;
    }

    /** From now on only what is in the pipe already belongs to the command: a read that returns is the last but one. */
    void commandEnded() {
        ended = true;
    }

    /** The same, where a descendant may hold the pipe open, so that its end does not come: wakes the reader by way of the pipe. */
    void commandEnded(OutputStream pipe) {
        commandEnded();
        try {
            pipe.write(WAKE_UP.charAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, once all has been read; a terminal's progress line, written over many times, as it was in the end. */
    List<String> lines() {
        joinReader();
        List<String> lines = LINE_BREAK
                .splitAsStream(text().replace(WAKE_UP, ""))
                .map(line -> line.substring(line.lastIndexOf('\r') + 1))
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (output) {
            int count = output.read(buffer);
            while (count >= 0 && !ended) {
                keep(buffer, count);
                count = output.read(buffer);
            }
            keep(buffer, Math.max(0, count));
            keepWaiting(buffer);
        } catch (IOException e) {
            // The pipe is gone: what was read until then is what there is.
        }
    }

    /** No more than what waits now, since a descendant may go on writing for ever. */
    private void keepWaiting(byte[] buffer) throws IOException {
        int waiting = output.available();
        while (waiting > 0) {
            int count = output.read(buffer, 0, Math.min(waiting, buffer.length));
            if (count < 0) {
                return;
            }
            keep(buffer, count);
            waiting -= count;
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            ring[(int) (written++ % BYTES)] = bytes[i];
        }
    }

    /** Of a line whose beginning is lost nothing is shown. */
    private synchronized String text() {
        if (written <= BYTES) {
            return new String(ring, 0, (int) written, StandardCharsets.UTF_8);
        }
        int start = (int) (written % BYTES);
        byte[] all = new byte[BYTES];
        System.arraycopy(ring, start, all, 0, BYTES - start);
        System.arraycopy(ring, 0, all, BYTES - start, start);
        String text = new String(all, StandardCharsets.UTF_8);
        return text.substring(text.indexOf('\n') + 1);
    }

    private void joinReader() {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
