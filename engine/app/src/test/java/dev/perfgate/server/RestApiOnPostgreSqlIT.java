package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.store.jdbc.Backup;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.DatabaseLocation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestApiOnPostgreSqlIT extends RestApiContract {
    @TempDir
    private static Path folder;

    private @Nullable PostgreSqlCluster cluster;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        cluster = PostgreSqlCluster.start();
        server = RunningServer.on(
                cluster.database("perfgate"), folder, ServerOptions.Limits.defaults(), Clock.systemUTC());
    }

    @Override
    @AfterAll
    void stop() throws Exception {
        // Nothing was started where there is no PostgreSQL.
        if (cluster != null) {
            super.stop();
            cluster.stop();
        }
    }

    @Override
    RunningServer server() {
        return server;
    }

    @Test
    void backupMovesAStoreFromPostgreSqlToH2AndBack() throws Exception {
        String id = server.collector("moved", "10.0.0.1", "\"0.25\"");
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        Backup.write(server.database(), first);
        Path h2 = folder.resolve("h2");
        try (Database database = Backup.restore(first, new DatabaseLocation.Embedded(h2), h2, Clock.systemUTC())) {
            assertThat(database.collectors().key(UUID.fromString(id))).isEqualTo(Optional.of("key-of-moved"));
            Backup.write(database, second);
        }
        DatabaseLocation again = Objects.requireNonNull(cluster).database("again");
        try (Database database = Backup.restore(second, again, folder.resolve("again"), Clock.systemUTC())) {
            assertThat(database.collectors().find(UUID.fromString(id)))
                    .isEqualTo(server.database().collectors().find(UUID.fromString(id)));
            assertThat(database.tokens().find(server.admin())).isPresent();
        }
    }
}
