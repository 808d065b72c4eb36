package dev.perfgate.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is replaced as a whole: whoever reads it, and whenever, finds the old content or the new. */
public final class AtomicFile {
    /** How much a write must survive. */
    public enum Durability {
        /** The end of the process. */
        PROCESS,
        /** The end of the machine, too. */
        MACHINE
    }

    /** The content of the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path file;
    private final Path temporary;

    /** The temporary file's name is fixed, so that processes that are killed in mid-write leave one of them at most. */
    public AtomicFile(Path file) {
        this.file = file;
        this.temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    }

    /**
     * Replaces the file.
     *
     * @throws StoreException when that fails: the file is as before, and nothing is left beside it
     */
    public void write(Content content, Durability durability) {
        try {
            replace(content, durability);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    /** The same, for whoever tells of a failure in words of his own. */
    void replace(Content content, Durability durability) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeTemporary(content, durability);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            removeTemporary(e);
            throw e;
        }
    }

    /** In the place of whatever has that name: a link would lead to a file of somebody else. */
    private void writeTemporary(Content content, Durability durability) throws IOException {
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            if (durability == Durability.MACHINE) {
                channel.force(true);
            }
        }
    }

    private void removeTemporary(IOException failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
