package dev.perfgate.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The results of load tests. */
public final class LoadTests {
    private static final String INSERT = "INSERT INTO loadtests (id, collector, "
            + levels("units_%dpct")
            + ", max_units, avg_units, units_per_sec, hostname, num_cores, cpu_model, cpu_mhz, os, jvm,"
            + " container_cpus, warnings, seconds_per_level, threads, valid, noisy, work_unit_version, created_at) VALUES (:id, :collector, "
            + levels(":units%d")
            + ", :max, :avg, :rate, :hostname, :cores, :model, :mhz, :os, :jvm, :containerCpus, :warnings,"
            + " :seconds, :threads, :valid, :noisy, :version, :created)";

    private final Jdbi jdbi;
    private final Clock clock;
    private final NewestFirst<LoadTest> table;

    LoadTests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.table = new NewestFirst<>(jdbi, "loadtests", "created_at", LoadTests::loadTest);
    }

    /**
     * A filter for load tests.
     *
     * @param collectors any when empty
     * @param from the earliest, null for any
     * @param to the latest, null for any
     */
    public record Filter(
            List<UUID> collectors,
            @Nullable Instant from,
            @Nullable Instant to) {
        public static final Filter ALL = new Filter(List.of(), null, null);

        public Filter {
            collectors = List.copyOf(collectors);
        }

        QueryConditions where() {
            return new QueryConditions()
                    .in("collector", "collectors", collectors)
                    .and("created_at >= :from", "from", from)
                    .and("created_at <= :to", "to", to);
        }
    }

    /** Empty when there is no such collector (any more). */
    public Optional<LoadTest> add(UUID collector, LoadTest.Figures figures) {
        LoadTest test = new LoadTest(UUID.randomUUID(), collector, figures, Times.now(clock));
        return jdbi.inTransaction(handle -> {
            boolean known = handle.createQuery("SELECT id FROM collectors WHERE id = :id FOR UPDATE")
                    .bind("id", collector)
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (known) {
                bind(handle.prepareBatch(INSERT), test).execute();
            }
            return known ? Optional.of(test) : Optional.empty();
        });
    }

    /** Many at once, with the times that they have. */
    public void addAll(List<LoadTest> tests) {
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            tests.forEach(test -> bind(batch, test));
            batch.execute();
        });
    }

    public boolean remove(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM loadtests WHERE id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    public Optional<LoadTest> find(UUID id) {
        return table.byId(id);
    }

    /** Newest first. */
    public List<LoadTest> list(Filter filter, Slice slice) {
        return table.list(filter.where(), slice);
    }

    public long count(Filter filter) {
        return table.count(filter.where());
    }

    private static PreparedBatch bind(PreparedBatch batch, LoadTest test) {
        LoadTest.Figures figures = test.figures();
        LoadTest.Machine machine = figures.machine();
        for (int i = 0; i < LoadTest.Figures.LEVELS; i++) {
            batch.bind("units" + (i + 1) * 10, figures.units().get(i));
        }
        return batch.bind("id", test.id())
                .bind("collector", test.collector())
                .bind("max", figures.maxUnits())
                .bind("avg", figures.avgUnits())
                .bind("rate", figures.unitsPerSec())
                .bind("hostname", machine.hostname())
                .bind("cores", machine.numCores())
                .bind("model", machine.details().cpuModel())
                .bind("mhz", machine.details().cpuMhz())
                .bind("os", machine.details().os())
                .bind("jvm", machine.details().jvm())
                .bind("containerCpus", machine.details().containerCpus())
                .bind("warnings", String.join("\n", machine.warnings()))
                .bind("seconds", figures.conditions().secondsPerLevel())
                .bind("threads", figures.conditions().threads())
                .bind("valid", figures.conditions().valid())
                .bind("noisy", figures.conditions().noisy())
                .bind("version", figures.workUnitVersion())
                .bind("created", Times.column(test.createdAt()))
                .add();
    }

    private static LoadTest loadTest(ResultSet row, StatementContext context) throws SQLException {
        List<Long> units = new ArrayList<>();
        for (int busy = 10; busy <= 100; busy += 10) {
            units.add(row.getLong("units_" + busy + "pct"));
        }
        LoadTest.Figures figures = new LoadTest.Figures(
                units,
                row.getLong("max_units"),
                row.getDouble("avg_units"),
                row.getDouble("units_per_sec"),
                machine(row),
                new LoadTest.Conditions(
                        row.getObject("seconds_per_level", Double.class),
                        row.getObject("threads", Integer.class),
                        row.getObject("valid", Boolean.class),
                        row.getObject("noisy", Boolean.class)),
                row.getString("work_unit_version"));
        return new LoadTest(
                row.getObject("id", UUID.class),
                row.getObject("collector", UUID.class),
                figures,
                Times.read(row, "created_at"));
    }

    private static LoadTest.Machine machine(ResultSet row) throws SQLException {
        LoadTest.Details details = new LoadTest.Details(
                row.getString("cpu_model"),
                row.getObject("cpu_mhz", Double.class),
                row.getString("os"),
                row.getString("jvm"),
                row.getObject("container_cpus", Double.class));
        // Null in rows that others put in.
        String warnings = Objects.requireNonNullElse(row.getString("warnings"), "");
        return new LoadTest.Machine(
                row.getString("hostname"),
                row.getInt("num_cores"),
                details,
                warnings.lines().toList());
    }

    /** The names of the ten levels. */
    private static String levels(String pattern) {
        return IntStream.rangeClosed(1, LoadTest.Figures.LEVELS)
                .mapToObj(level -> pattern.replace("%d", String.valueOf(level * 10)))
                .collect(Collectors.joining(", "));
    }
}
