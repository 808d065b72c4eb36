package dev.perfgate.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that one run alone writes into, as long as the claim lasts: two runs at once would mix their results without a word. The
 * system ends the claim of a process that is killed.
 */
public final class FolderClaim implements AutoCloseable {
    private static final String FILE = ".perfgate-lock";

    private final Path file;
    private final FileChannel channel;

    private FolderClaim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Claims a folder that is there.
     *
     * @throws StoreException when another run has claimed it
     */
    static FolderClaim of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new FolderClaim(file, channel);
            }
            channel.close();
            throw new StoreException(
                    folder, "another run is writing into it", "wait for its end or choose another output folder");
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // A file system without locks, as some network ones are: there is nothing to be told from it.
            return true;
        }
    }

    /** What is left when this fails is an empty file that nobody holds. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The results are complete all the same.
        }
    }
}
