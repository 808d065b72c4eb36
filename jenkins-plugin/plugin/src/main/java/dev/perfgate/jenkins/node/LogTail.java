package dev.perfgate.jenkins.node;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The end of a log, however long it gets. */
final class LogTail extends OutputStream {
    private static final String CUT = "…\n";

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean cut;

    /** @param most bytes */
    LogTail(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int one) {
        bytes.write(one);
        shorten();
    }

    @Override
    public synchronized void write(byte[] more, int offset, int length) {
        bytes.write(more, offset, length);
        shorten();
    }

    /** Now and then: it holds twice as much at most. */
    private void shorten() {
        if (bytes.size() > 2 * most) {
            byte[] all = bytes.toByteArray();
            bytes.reset();
            byte[] kept = Arrays.copyOfRange(all, all.length - most, all.length);
            bytes.write(kept, 0, kept.length);
            cut = true;
        }
    }

    /** From the beginning of a line. */
    synchronized String text() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return cut ? CUT + text.substring(text.indexOf('\n') + 1) : text;
    }
}
