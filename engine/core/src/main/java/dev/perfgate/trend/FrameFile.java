package dev.perfgate.trend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file of frames, to which frames are only ever added: each is a mark, its length, its checksum, and so many bytes. What was cut or
 * altered is skipped up to the next whole frame. Of several writers and readers at once, writers exclude each other, and a reader takes
 * the {@link #size} while no one writes.
 */
final class FrameFile {
    /** A frame is not longer, so that a damaged length cannot claim the rest of the file, nor much memory. */
    static final int MOST_BYTES = 4 << 20;

    static final int HEAD_BYTES = 16;
    static final long MARK = 0x9C50_6572_6647_0002L;

    private final Path path;

    FrameFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** 0 when there is no such file. */
    long size() throws IOException {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /**
     * Adds frames in one write.
     *
     * @param durable whether they must survive the end of the machine, which costs some milliseconds
     */
    void append(List<byte[]> bodies, boolean durable) throws IOException {
        if (bodies.isEmpty()) {
            return;
        }
        ByteBuffer frames = frames(bodies);
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            long end = channel.size();
            try {
                long at = end;
                while (frames.hasRemaining()) {
                    at += channel.write(frames, at);
                }
                if (durable) {
                    channel.force(true);
                }
            } catch (IOException e) {
                // On a full disk: a part of a frame would only be skipped, but need not stay.
                channel.truncate(end);
                throw e;
            }
        }
    }

    static ByteBuffer frames(List<byte[]> bodies) throws IOException {
        long bytes = 0;
        for (byte[] body : bodies) {
            if (body.length == 0 || body.length > MOST_BYTES) {
                throw new IOException("a frame of " + body.length + " bytes");
            }
            bytes += HEAD_BYTES + body.length;
        }
        ByteBuffer frames = ByteBuffer.allocate(Math.toIntExact(bytes));
        for (byte[] body : bodies) {
            frames.putLong(MARK)
                    .putInt(body.length)
                    .putInt(checksum(ByteBuffer.wrap(body)))
                    .put(body);
        }
        return frames.flip();
    }

    static int checksum(ByteBuffer body) {
        CRC32 crc = new CRC32();
        crc.update(body.duplicate());
        return (int) crc.getValue();
    }
}
