package dev.perfgate.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder is one server's. The system gives the lock back when the process ends, however it ends. */
final class ServerLock implements AutoCloseable {
    private static final String FILE = "server.lock";

    private final FileChannel file;

    private ServerLock(FileChannel file) {
        this.file = file;
    }

    /** @throws DatabaseException when another server has the folder */
    static ServerLock of(Path folder) {
        try {
            FileChannel file =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file)) {
                return new ServerLock(file);
            }
            file.close();
        } catch (IOException e) {
            throw new DatabaseException(
                    folder.toString(), "cannot lock the folder: " + e, "choose another with --data", e);
        }
        throw new DatabaseException(
                folder.toString(),
                "another server uses this folder",
                "stop it, or choose another folder with --data; only a PostgreSQL database can be shared");
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            @Nullable FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // A server in this very process has it.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
