package dev.perfgate.store;

import dev.perfgate.lock.Holder;
import dev.perfgate.lock.LockFile;
import dev.perfgate.lock.LockWait;
import java.nio.file.Path;

/**
 * A folder that one run alone writes into, as long as the claim lasts: two runs at once would mix their results without a word. The
 * system ends the claim of a process that is killed.
 */
public final class FolderClaim implements AutoCloseable {
    /** Known to the Maven plugin, which removes results of an earlier run. */
    private static final String FILE = ".perfgate-lock";

    private final LockFile lock;

    private FolderClaim(LockFile lock) {
        this.lock = lock;
    }

    /** Claims a folder that is there, as soon as no other run has. */
    static FolderClaim of(Path folder, LockWait wait) throws InterruptedException {
        return new FolderClaim(wait.take(folder.resolve(FILE), Holder.here(folder), "to write into " + folder));
    }

    @Override
    public void close() {
        lock.close();
    }
}
