package dev.perfgate.store.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The runs of all scenario types. A run is kept once, however often it arrives. */
public final class Runs {
    private static final String INSERT =
            "INSERT INTO runs (id, scenario, type, state, valid, outcome, revision, branch, host,"
                    + " started, ended, received) VALUES (:id, :scenario, :type, :state, :valid, :outcome, :revision, :branch, :host,"
                    + " :started, :ended, :received)";
    private static final String INSERT_FIGURE = "INSERT INTO run_figures (run, metric, scope, statistic, unit, figure)"
            + " VALUES (:run, :metric, :scope, :statistic, :unit, :figure)";
    private static final String PARTIAL = "partial";

    private final Jdbi jdbi;
    private final Clock clock;
    private final NewestFirst<RunRecord> table;

    Runs(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.table = new NewestFirst<>(jdbi, "runs", "started", RunRows::run);
    }

    /** A filter for runs; null matches any. */
    public record Filter(
            @Nullable String scenario,
            @Nullable String type,
            @Nullable String branch,
            @Nullable Instant from,
            @Nullable Instant to) {
        QueryConditions where() {
            return new QueryConditions()
                    .of("scenario", "scenario", scenario)
                    .and("type = :type", "type", type)
                    .and("branch = :branch", "branch", branch)
                    .and("started >= :from", "from", from)
                    .and("started <= :to", "to", to);
        }
    }

    /** The figure that a trend shows. */
    public record TrendFilter(
            String scenario,
            String metric,
            String scope,
            String statistic,
            @Nullable String branch) {
        public TrendFilter ofAnyBranch() {
            return new TrendFilter(scenario, metric, scope, statistic, null);
        }
    }

    /** When the store would get a run that arrives now. */
    public Instant now() {
        return Times.now(clock);
    }

    public RunArrival add(RunRecord.Arrived arrived) {
        String digest = digest(arrived.document());
        try {
            noteScenario(arrived.run());
            return jdbi.inTransaction(handle -> keep(handle, arrived, digest));
        } catch (UnableToExecuteStatementException e) {
            // The same run arrived twice at once, and the other one was first; any other failure comes again.
            return jdbi.inTransaction(handle -> keep(handle, arrived, digest));
        }
    }

    public boolean remove(String id) {
        return jdbi.withHandle(handle -> delete(handle, id)) > 0;
    }

    public Optional<RunRecord> find(String id) {
        return table.byId(id);
    }

    /** Newest first. */
    public List<RunRecord> list(Filter filter, Slice slice) {
        return table.list(filter.where(), slice);
    }

    public long count(Filter filter) {
        return table.count(filter.where());
    }

    public List<RunRecord.Figure> figures(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM run_figures WHERE run = :id ORDER BY metric, scope, statistic")
                .bind("id", id)
                .map(RunRows::figure)
                .list());
    }

    /** Its run.json, as it came. */
    public Optional<byte[]> document(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM run_documents WHERE run = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .findOne())
                .map(Runs::unpacked);
    }

    /** All scenarios of which there is a run, by name. */
    public List<RunRecord.Latest> scenarios() {
        String last = "(SELECT id FROM runs r WHERE r.scenario = s.scenario ORDER BY started DESC, id DESC LIMIT 1)";
        return jdbi.withHandle(handle -> handle.createQuery("SELECT s.scenario, runs.type, runs.id, runs.started"
                        + " FROM scenarios s JOIN runs ON runs.id = " + last + " ORDER BY s.scenario")
                .map(RunRows::latest)
                .list());
    }

    /** One figure over the last runs that have it, newest first. */
    public List<RunRecord.Point> trend(TrendFilter trend, int most) {
        QueryConditions where = new QueryConditions()
                .of("r.scenario", "scenario", trend.scenario())
                .and("r.branch = :branch", "branch", trend.branch())
                .and("f.metric = :metric", "metric", trend.metric())
                .and("f.scope = :scope", "scope", trend.scope())
                .and("f.statistic = :statistic", "statistic", trend.statistic());
        return jdbi.withHandle(handle -> where.bind(handle.createQuery(
                        "SELECT r.*, f.figure, f.unit FROM runs r JOIN run_figures f ON f.run = r.id" + where.sql()
                                + " ORDER BY " + where.leading() + "r.started DESC, r.id DESC LIMIT :most"))
                .bind("most", most)
                .map(RunRows::point)
                .list());
    }

    private static RunArrival keep(Handle handle, RunRecord.Arrived arrived, String digest) {
        String id = arrived.run().id();
        Optional<Earlier> earlier = handle.createQuery("SELECT runs.state, run_documents.digest FROM runs"
                        + " JOIN run_documents ON run_documents.run = runs.id WHERE runs.id = :id")
                .bind("id", id)
                .map((row, context) -> new Earlier(row.getString("state"), row.getString("digest")))
                .findOne();
        if (earlier.isEmpty()) {
            insert(handle, arrived, digest);
            return RunArrival.KEPT;
        }
        if (earlier.get().digest().equals(digest)) {
            return RunArrival.ALREADY_THERE;
        }
        if (!earlier.get().state().equals(PARTIAL)) {
            return RunArrival.CONFLICT;
        }
        delete(handle, id);
        insert(handle, arrived, digest);
        return RunArrival.COMPLETED;
    }

    private record Earlier(String state, String digest) {}

    private static void insert(Handle handle, RunRecord.Arrived arrived, String digest) {
        RunRecord run = arrived.run();
        RunRows.bind(handle.createUpdate(INSERT), run).execute();
        handle.createUpdate("INSERT INTO run_documents (run, digest, content) VALUES (:run, :digest, :content)")
                .bind("run", run.id())
                .bind("digest", digest)
                .bind("content", packed(arrived.document()))
                .execute();
        PreparedBatch figures = handle.prepareBatch(INSERT_FIGURE);
        arrived.figures()
                .forEach(figure -> RunRows.bind(figures, run.id(), figure).add());
        if (!arrived.figures().isEmpty()) {
            figures.execute();
        }
    }

    /** In a transaction of its own: that another one was faster must not spoil the run's. */
    private void noteScenario(RunRecord run) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO scenarios (scenario, type)"
                                + " SELECT :scenario, :type WHERE NOT EXISTS (SELECT 1 FROM scenarios WHERE scenario = :scenario)")
                .bind("scenario", run.scenario())
                .bind("type", run.type())
                .execute());
    }

    private static int delete(Handle handle, String id) {
        return handle.createUpdate("DELETE FROM runs WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static byte[] packed(byte[] document) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
