package dev.perfgate.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Makes the file of an embedded database small again. While it is open each commit adds some 10 KB and none of it is used again
 * ({@link Connections} says why), so a server does this at its start.
 */
final class DeadSpace {
    /** Below this nobody misses the room. */
    private static final long WORTH_IT = 64L << 20;

    private static final int MOSTLY_DEAD_PERCENT = 30;

    private DeadSpace() {}

    /** @param file which no other process has open */
    static void remove(Path file, DataSource source) {
        try {
            if (Files.exists(file) && Files.size(file) >= WORTH_IT) {
                compact(source);
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseException(
                    file.toString(), "cannot shrink the database: " + e.getMessage(), "check its disk", e);
        }
    }

    private static void compact(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (alivePercent(statement) < MOSTLY_DEAD_PERCENT) {
                statement.execute("SHUTDOWN COMPACT");
            }
        }
    }

    private static int alivePercent(Statement statement) throws SQLException {
        String query =
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'";
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
