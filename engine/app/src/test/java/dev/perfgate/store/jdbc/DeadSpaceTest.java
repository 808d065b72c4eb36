package dev.perfgate.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeadSpaceTest {
    @TempDir
    private Path folder;

    @Test
    void serverMakesAFileSmallThatIsMostlyDead() throws IOException {
        DatabaseLocation location = new DatabaseLocation.Embedded(folder);
        Path file = folder.resolve("database/perfgate.mv.db");
        try (Database database = Database.open(location, folder, Clock.systemUTC())) {
            database.tokens().create("reader", Scope.READ, null);
            fill(database, file);
        }
        long before = Files.size(file);
        try (Database database = Database.openToServe(location, folder, Clock.systemUTC())) {
            assertThat(database.tokens().list()).hasSize(1);
        }
        assertThat(Files.size(file)).isLessThan(before / 4);
    }

    /** Large values, written over again and again. */
    private static void fill(Database database, Path file) throws IOException {
        String text = "x".repeat(500_000);
        database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE filler (n INT, text VARCHAR)"));
        database.jdbi().useHandle(handle -> handle.execute("INSERT INTO filler VALUES (0, '')"));
        for (int n = 1; Files.size(file) < (70L << 20); n++) {
            String now = n + text;
            database.jdbi().useHandle(handle -> handle.execute("UPDATE filler SET text = ?", now));
            database.settle();
        }
    }
}
