package dev.perfgate.trend;

import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Reads frames in their order through one window, however long the file is. */
final class FrameScan implements Closeable {
    private static final int WINDOW_BYTES = 256 << 10;

    /** What is done with a frame. */
    interface Visitor {
        /**
         * @param body from its position 0 to its limit; valid during the call only
         * @param at where the frame begins
         */
        void frame(ByteBuffer body, long at);
    }

    private final FileChannel channel;
    private final DamagedStretches damage;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long start;

    FrameScan(FrameFile file, DamagedStretches damage) throws IOException {
        this.channel = FileChannel.open(file.path(), StandardOpenOption.READ);
        this.damage = damage;
    }

    /** Visits the whole frames between two places, the first of which is the beginning of one. */
    void scan(long from, long to, Visitor visitor) throws IOException {
        long at = from;
        while (at < to) {
            int length = lengthAt(at, to);
            if (length > 0 && visited(at, length, visitor)) {
                damage.endsAt(at);
                at += FrameFile.HEAD_BYTES + length;
            } else {
                damage.beginsAt(at);
                at = nextMark(at + 1, to);
            }
        }
        damage.endsAt(to);
    }

    /** Visits the frame at a place, unless it is no whole one any more. */
    void one(long at, long to, Visitor visitor) throws IOException {
        int length = lengthAt(at, to);
        if (length > 0) {
            visited(at, length, visitor);
        }
    }

    /** The length of the whole frame that begins there; 0 when none does. */
    private int lengthAt(long at, long to) throws IOException {
        if (at + FrameFile.HEAD_BYTES > to || longAt(at) != FrameFile.MARK) {
            return 0;
        }
        ByteBuffer head = bytes(at, FrameFile.HEAD_BYTES);
        int length = head.getInt(8);
        boolean fits = length > 0 && length <= FrameFile.MOST_BYTES && at + FrameFile.HEAD_BYTES + length <= to;
        if (!fits) {
            return 0;
        }
        int checksum = head.getInt(12);
        return FrameFile.checksum(bytes(at + FrameFile.HEAD_BYTES, length)) == checksum ? length : 0;
    }

    /** False for a frame whose content is not what its reader expects: of a later version, perhaps. */
    private boolean visited(long at, int length, Visitor visitor) throws IOException {
        try {
            visitor.frame(bytes(at + FrameFile.HEAD_BYTES, length), at);
            return true;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }

    private long nextMark(long from, long to) throws IOException {
        for (long at = from; at + FrameFile.HEAD_BYTES <= to; at++) {
            if (longAt(at) == FrameFile.MARK) {
                return at;
            }
        }
        return to;
    }

    private long longAt(long at) throws IOException {
        load(at, Long.BYTES);
        return window.getLong((int) (at - start));
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        load(at, length);
        return window.slice((int) (at - start), length);
    }

    /** Moves the window, unless it shows these bytes already. */
    private void load(long at, int length) throws IOException {
        if (at >= start && at + length <= start + window.limit()) {
            return;
        }
        if (length > window.capacity()) {
            window = ByteBuffer.allocate(length);
        }
        start = at;
        window.clear();
        while (window.hasRemaining() && channel.read(window, start + window.position()) >= 0) {
            // A read may bring less than there is.
        }
        window.flip();
        if (window.limit() < length) {
            throw new IOException("the file became shorter while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
