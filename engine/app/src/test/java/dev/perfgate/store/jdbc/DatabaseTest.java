package dev.perfgate.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.testkit.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    private static final Collector.Description SERVER =
            new Collector.Description("s", "10.0.0.1", null, null, null, "");

    private final ManualClock clock = ManualClock.startingAt(Instant.parse("2026-11-21T12:00:00.123456789Z"));

    @TempDir
    Path folder;

    @Test
    void nothingSecretStandsInTheFiles() throws Exception {
        String token;
        try (Database database = open(folder)) {
            database.collectors().add(SERVER, "the-agents-key");
            token = database.tokens().create("t", Scope.READ, null);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("the-agents-key", token);
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database"))))
                .isEqualTo("rwx------");
    }

    @Test
    void timesAreReadAsTheyWereKept() {
        try (Database database = open(folder)) {
            Collector added = database.collectors().add(SERVER, null);
            assertThat(added.createdAt()).isEqualTo("2026-11-21T12:00:00.123456Z");
        }
    }

    @Test
    void tokensOfOneNameAreNotMixedUp() {
        try (Database database = open(folder)) {
            String text = database.tokens().create("ci", Scope.RUN, null);
            assertThat(database.tokens().find(text)).map(Token::scope).contains(Scope.RUN);
            assertThatThrownBy(() -> database.tokens().create("ci", Scope.READ, null))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("revoke");
        }
    }

    @Test
    void backupHoldsAllAndFillsOnlyANewStore(@TempDir Path other) throws Exception {
        Path file = other.resolve("backup.zip");
        try (Database database = open(folder)) {
            Collector added = database.collectors().add(SERVER, "the-agents-key");
            Backup.write(database, file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> Backup.write(database, file)).hasMessageContaining("already exists");
            assertThatThrownBy(() -> restore(file, folder)).hasMessageContaining("a store already exists there");
            try (Database restored = restore(file, other.resolve("new"))) {
                assertThat(restored.collectors().find(added.id())).contains(added);
                assertThat(restored.collectors().key(added.id())).isEqualTo(Optional.of("the-agents-key"));
            }
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndCanBeTriedAgain(@TempDir Path other) throws Exception {
        Path file = Files.writeString(other.resolve("backup.zip"), "hello");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> restore(file, other.resolve("new")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is not a readable backup");
        }
    }

    @Test
    void folderIsOneServersWhileCommandsWorkBesideIt() {
        try (Database server = serve();
                Database command = open(folder)) {
            assertThatThrownBy(this::serve)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("another server uses this folder")
                    .hasMessageContaining("--data");
            command.collectors().add(SERVER, null);
            assertThat(server.collectors().count()).isEqualTo(1);
            server.settle();
        }
        serve().close();
    }

    @Test
    void storeThatIsNotThereIsNotMadeByAMistypedName(@TempDir Path other) {
        Path typo = other.resolve("typo");
        assertThatThrownBy(() -> Database.openExisting(new DatabaseLocation.Embedded(typo), typo, clock))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("there is no store in this folder");
        assertThat(typo).doesNotExist();
        open(typo).close();
        Database.openExisting(new DatabaseLocation.Embedded(typo), typo, clock).close();
    }

    @Test
    void damagedBackupIsNamedByFileAndLine(@TempDir Path other) throws Exception {
        Path file = other.resolve("backup.zip");
        try (Database database = open(folder)) {
            database.tokens().create("ci", Scope.RUN, null);
            database.tokens().create("reader", Scope.READ, null);
            Backup.write(database, file);
        }
        Path nul = changed(file, "tokens.jsonl", text -> text.replace("\"reader\"", "\"re\\u0000der\""));
        assertThatThrownBy(() -> restore(nul, other.resolve("new")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("tokens.jsonl, line 2: name of ")
                .hasMessageContaining("null character");
        Path twice = changed(file, "tokens.jsonl", text -> text.replace("\"reader\"", "\"ci\""));
        assertThatThrownBy(() -> restore(twice, other.resolve("new")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("tokens.jsonl, lines 1 to 2");
        Path without = changed(file, "runs.jsonl", text -> null);
        assertThatThrownBy(() -> restore(without, other.resolve("new")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("no entry runs.jsonl");
        restore(file, other.resolve("new")).close();
    }

    private static Path changed(Path backup, String entry, UnaryOperator<@Nullable String> change) throws IOException {
        Path changed = Files.createTempFile(backup.toAbsolutePath().getParent(), "changed", ".zip");
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry each : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                String written = each.getName().equals(entry) ? change.apply(text) : text;
                if (written != null) {
                    to.putNextEntry(new ZipEntry(each.getName()));
                    to.write(written.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return changed;
    }

    @Test
    void keysThatAnotherFileSealedAreCounted() throws Exception {
        try (Database database = open(folder)) {
            database.collectors().add(SERVER, "the-agents-key");
            database.collectors().add(SERVER, null);
            assertThat(database.collectors().unreadableKeys()).isZero();
        }
        Files.delete(folder.resolve("collectors.key"));
        try (Database database = open(folder)) {
            assertThat(database.collectors().unreadableKeys()).isEqualTo(1);
        }
    }

    @Test
    void wrongPlacesAreNamedWithTheRemedy() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> open(file.resolve("x")))
                .hasMessageContaining("file")
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> new DatabaseLocation.PostgreSql("jdbc:mysql:x", "", ""))
                .hasMessageContaining("jdbc:postgresql://HOST/NAME");
        assertThatThrownBy(() -> new DatabaseLocation.Embedded(Path.of("a;INIT=x")))
                .hasMessageContaining("';'");
        DatabaseLocation nowhere =
                new DatabaseLocation.PostgreSql("jdbc:postgresql://127.0.0.1:1/x?password=p", "u", "q");
        assertThatThrownBy(() -> Database.open(nowhere, folder, clock))
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("PERFGATE_DATABASE_PASSWORD")
                .hasMessageNotContaining("password=p");
    }

    private Database open(Path place) {
        return Database.open(new DatabaseLocation.Embedded(place), place, clock);
    }

    private Database serve() {
        return Database.openToServe(new DatabaseLocation.Embedded(folder), folder, clock);
    }

    private Database restore(Path file, Path place) {
        return Backup.restore(file, new DatabaseLocation.Embedded(place), place, clock);
    }
}
