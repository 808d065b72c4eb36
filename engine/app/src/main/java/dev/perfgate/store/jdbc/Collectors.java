package dev.perfgate.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The known servers. */
public final class Collectors {
    private static final String INSERT =
            "INSERT INTO collectors (id, name, pcd_address, pcd_apikey, hourly_cost, vcpus,"
                    + " memory_gib, vm_brand, created_at) VALUES (:id, :name, :address, :key, :cost, :vcpus, :memory, :brand, :created)";
    private static final String UPDATE =
            "UPDATE collectors SET name = :name, pcd_address = :address, hourly_cost = :cost,"
                    + " vcpus = :vcpus, memory_gib = :memory, vm_brand = :brand WHERE id = :id";

    private final Jdbi jdbi;
    private final SecretBox secrets;
    private final Clock clock;
    private final NewestFirst<Collector> table;

    Collectors(Jdbi jdbi, SecretBox secrets, Clock clock) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.clock = clock;
        this.table = new NewestFirst<>(jdbi, "collectors", "created_at", Collectors::collector);
    }

    /** @param key of its agent, null when it is not known */
    public Collector add(Collector.Description description, @Nullable String key) {
        Collector added = new Collector(UUID.randomUUID(), description, key != null, Times.now(clock));
        jdbi.useHandle(handle -> bind(handle.createUpdate(INSERT), added.id(), description)
                .bind("key", key == null ? null : secrets.seal(key, added.id()))
                .bind("created", Times.column(added.createdAt()))
                .execute());
        return find(added.id()).orElseThrow();
    }

    /** @param key null to keep the one that it has */
    public Optional<Collector> change(UUID id, Collector.Description description, @Nullable String key) {
        jdbi.useTransaction(handle -> {
            bind(handle.createUpdate(UPDATE), id, description).execute();
            if (key != null) {
                handle.createUpdate("UPDATE collectors SET pcd_apikey = :key WHERE id = :id")
                        .bind("key", key.isEmpty() ? null : secrets.seal(key, id))
                        .bind("id", id)
                        .execute();
            }
        });
        return find(id);
    }

    /** With all its load tests; false when there is none. */
    public boolean remove(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM collectors WHERE id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    public Optional<Collector> find(UUID id) {
        return table.byId(id);
    }

    public List<Collector> list(Slice slice) {
        return table.list(new QueryConditions(), slice);
    }

    public long count() {
        return table.count(new QueryConditions());
    }

    /**
     * The key of a collector's agent, if it is known.
     *
     * @throws DatabaseException when the key file does not open it
     */
    public Optional<String> key(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT pcd_apikey FROM collectors WHERE id = :id AND pcd_apikey IS NOT NULL")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(text -> secrets.open(text, id));
    }

    /** How many keys the key file does not open, for it is not the one that they were sealed with. */
    public long unreadableKeys() {
        Map<UUID, String> sealed = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, pcd_apikey FROM collectors WHERE pcd_apikey IS NOT NULL")
                .reduceRows(new HashMap<UUID, String>(), (all, row) -> {
                    all.put(row.getColumn("id", UUID.class), row.getColumn("pcd_apikey", String.class));
                    return all;
                }));
        return sealed.entrySet().stream()
                .filter(each -> !secrets.opens(each.getValue(), each.getKey()))
                .count();
    }

    private static Update bind(Update update, UUID id, Collector.Description description) {
        return update.bind("id", id)
                .bind("name", description.name())
                .bind("address", description.pcdAddress())
                .bind("cost", description.hourlyCost())
                .bind("vcpus", description.vcpus())
                .bind("memory", description.memoryGib())
                .bind("brand", description.vmBrand());
    }

    private static Collector collector(ResultSet row, StatementContext context) throws SQLException {
        Collector.Description description = new Collector.Description(
                row.getString("name"),
                row.getString("pcd_address"),
                row.getBigDecimal("hourly_cost"),
                row.getObject("vcpus", Integer.class),
                row.getBigDecimal("memory_gib"),
                row.getString("vm_brand"));
        return new Collector(
                row.getObject("id", UUID.class),
                description,
                row.getString("pcd_apikey") != null,
                Times.read(row, "created_at"));
    }
}
