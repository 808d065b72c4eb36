package dev.perfgate.store.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Makes the pool of connections of either database. H2's pool also serves PostgreSQL: it takes any pooled data source. */
final class Connections {
    /** More than the processors of a server that such a store needs; a request holds one for some milliseconds. */
    private static final int MOST = 20;

    /** Where H2's files lie: in a folder of their own, since who can read them could talk to the process that has them open. */
    static final String FOLDER = "database";

    private static final String NAME = "perfgate";

    private static final int LOGIN_SECONDS = 10;

    private Connections() {}

    static JdbcConnectionPool pool(DatabaseLocation location) {
        JdbcConnectionPool pool = location instanceof DatabaseLocation.Embedded file
                ? embedded(file.folder())
                : postgreSql((DatabaseLocation.PostgreSql) location);
        pool.setMaxConnections(MOST);
        return pool;
    }

    /**
     * AUTO_SERVER lets commands (a token, a backup) work beside a running server: its process answers them on the loopback address.
     * WRITE_DELAY=0 hands each commit to be written at once; {@link EmbeddedStore} waits for it. REUSE_SPACE=FALSE: after a kill in
     * mid-write H2 falls back to what it wrote before, which is only whole as long as nothing was written over any part of it.
     */
    private static JdbcConnectionPool embedded(Path folder) {
        return JdbcConnectionPool.create(file(folder));
    }

    /** What is dead in the file of an embedded database, which no process has open, takes no room afterwards. */
    static void removeDeadSpace(Path folder) {
        DeadSpace.remove(folder.resolve(FOLDER).resolve(NAME + ".mv.db"), file(folder));
    }

    private static JdbcDataSource file(Path folder) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve(FOLDER).resolve(NAME)
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE");
        source.setUser("perfgate");
        source.setPassword("");
        return source;
    }

    /** Whether there is an embedded database in this folder. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FOLDER).resolve(NAME + ".mv.db"));
    }

    private static JdbcConnectionPool postgreSql(DatabaseLocation.PostgreSql server) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(server.url());
        source.setConnectTimeout(LOGIN_SECONDS);
        source.setApplicationName("perfgate");
        if (!server.user().isEmpty()) {
            source.setUser(server.user());
        }
        if (!server.password().isEmpty()) {
            source.setPassword(server.password());
        }
        return JdbcConnectionPool.create(source);
    }
}
