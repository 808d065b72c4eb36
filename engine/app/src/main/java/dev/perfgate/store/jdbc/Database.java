package dev.perfgate.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;

/** The open store, usable by several threads. */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:dev/perfgate/store/jdbc/migrations";

    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final SecretBox secrets;
    private final Path folder;
    private final boolean embedded;
    private final Clock clock;
    private Optional<ServerLock> lock = Optional.empty();

    private Database(JdbcConnectionPool pool, SecretBox secrets, Path folder, boolean embedded, Clock clock) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.secrets = secrets;
        this.folder = folder;
        this.embedded = embedded;
        this.clock = clock;
    }

    /**
     * Opens the store, and brings its tables up to date.
     *
     * @param folder of the server's own files: the key file, and the embedded database
     * @throws DatabaseException when the database cannot be reached or used
     */
    public static Database open(DatabaseLocation location, Path folder, Clock clock) {
        makeFolder(folder);
        if (location instanceof DatabaseLocation.Embedded) {
            makeFolder(folder.resolve(Connections.FOLDER));
        }
        JdbcConnectionPool pool = Connections.pool(location);
        try {
            check(pool, location);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
            return new Database(
                    pool, SecretBox.withKeyIn(folder), folder, location instanceof DatabaseLocation.Embedded, clock);
        } catch (RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    /**
     * The same for a command that needs a store that is there already.
     *
     * @throws DatabaseException also when there is none
     */
    public static Database openExisting(DatabaseLocation location, Path folder, Clock clock) {
        if (location instanceof DatabaseLocation.Embedded && !Connections.isIn(folder)) {
            throw DatabaseException.wrongInput(
                    folder.toString(), "there is no store in this folder", "name the server's folder with --data");
        }
        return open(location, folder, clock);
    }

    /**
     * The same for a server, which has the folder of an embedded database to itself; commands work beside it.
     *
     * @throws DatabaseException also when another server has it, or a command has the database open just now
     */
    public static Database openToServe(DatabaseLocation location, Path folder, Clock clock) {
        if (!(location instanceof DatabaseLocation.Embedded)) {
            return open(location, folder, clock);
        }
        makeFolder(folder);
        ServerLock lock = ServerLock.of(folder);
        try {
            Connections.removeDeadSpace(folder);
            Database database = open(location, folder, clock);
            database.lock = Optional.of(lock);
            try {
                database.settle();
                return database;
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Collectors collectors() {
        return new Collectors(jdbi, secrets, clock);
    }

    public LoadTests loadTests() {
        return new LoadTests(jdbi, clock);
    }

    public Runs runs() {
        return new Runs(jdbi, clock);
    }

    public Tokens tokens() {
        return new Tokens(jdbi, clock);
    }

    public AuditLog audit() {
        return new AuditLog(jdbi, clock);
    }

    /** Returns when all that was committed is on the disk. PostgreSQL's commits wait for that themselves. */
    public void settle() {
        if (!embedded) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            EmbeddedStore.of(connection).settle();
        } catch (SQLException e) {
            throw new DatabaseException(folder.toString(), "the database does not answer: " + e, "check its disk", e);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** The server's own files. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        pool.dispose();
        lock.ifPresent(ServerLock::close);
    }

    private static void makeFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                PrivateFiles.createFolder(folder);
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    folder.toString(), "cannot create the folder: " + e, "choose another with --data", e);
        }
    }

    private static void check(JdbcConnectionPool pool, DatabaseLocation location) {
        try (Connection connection = pool.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new DatabaseException(
                    location.toString(),
                    "cannot open the database: " + e.getMessage(),
                    location instanceof DatabaseLocation.Embedded
                            ? "check that the folder is writable, or choose another with --data"
                            : "check the address, the user and PERFGATE_DATABASE_PASSWORD, and that it is running",
                    e);
        }
    }
}
