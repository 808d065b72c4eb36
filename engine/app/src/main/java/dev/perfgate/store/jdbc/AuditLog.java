package dev.perfgate.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The audit log: changes, and rejected requests. */
public final class AuditLog {
    private static final int LONGEST_PATH = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final NewestFirst<Entry> table;

    AuditLog(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.table = new NewestFirst<>(jdbi, "audit_log", "at", AuditLog::entry);
    }

    /**
     * One request.
     *
     * @param who the token's name; empty when there was none that counts
     * @param address where it came from
     */
    public record Entry(UUID id, Instant at, String who, String address, String method, String path, int status) {}

    public void add(String who, String address, String method, String path, int status) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO audit_log (id, at, who, address, method, path, status)"
                                + " VALUES (:id, :at, :who, :address, :method, :path, :status)")
                .bind("id", UUID.randomUUID())
                .bind("at", Times.column(Times.now(clock)))
                .bind("who", who)
                .bind("address", address)
                .bind("method", method)
                .bind("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
                .bind("status", status)
                .execute());
    }

    /** Newest first. */
    public List<Entry> list(Slice slice) {
        return table.list(new QueryConditions(), slice);
    }

    public long count() {
        return table.count(new QueryConditions());
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                Times.read(row, "at"),
                row.getString("who"),
                row.getString("address"),
                row.getString("method"),
                row.getString("path"),
                row.getInt("status"));
    }
}
