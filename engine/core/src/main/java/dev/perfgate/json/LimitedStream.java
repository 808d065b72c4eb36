package dev.perfgate.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception where a file is longer than is allowed. */
public final class LimitedStream extends FilterInputStream {
    private final String file;
    private final long most;
    private long left;

    public LimitedStream(InputStream in, long most, String file) {
        super(in);
        this.file = file;
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new DocumentException(
                    file, "it is larger than " + most + " bytes", "send a shorter run, or one of fewer request names");
        }
    }
}
