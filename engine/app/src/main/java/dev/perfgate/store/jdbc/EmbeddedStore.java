package dev.perfgate.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file below the tables of an embedded H2. H2 hands what is committed to threads of its own that write it, and neither a commit
 * without delay nor {@code CHECKPOINT SYNC} waits for them when another session has just stored: a kill then loses what was
 * acknowledged.
 */
record EmbeddedStore(MVStore store) {
    /** @throws DatabaseException when another process has the file open, and this one only talks to it */
    static EmbeddedStore of(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            throw new DatabaseException(
                    "the embedded database",
                    "another process has it open, such as 'perfgate backup'",
                    "start the server when it has ended");
        }
        return new EmbeddedStore(session.getDatabase().getStore().getMvStore());
    }

    /** Returns when all that was committed before is on the disk. */
    void settle() {
        store.commit();
        // Runs only when nothing is left to be written by those threads.
        store.executeFilestoreOperation(() -> store.getFileStore().sync());
    }
}
