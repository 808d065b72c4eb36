package dev.perfgate.cli.service;

import dev.perfgate.store.jdbc.Backup;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.DatabaseLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server's store is: the same for each command that opens it. */
final class StoreOptions {
    /** A password on a command line could be read by everyone on the machine. */
    private static final String PASSWORD = "PERFGATE_DATABASE_PASSWORD";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the server, with key file and database (default: perfgate-data).")
    private Path data = Path.of("perfgate-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "Uses a PostgreSQL database instead: jdbc:postgresql://HOST/NAME; the password comes from the variable "
                            + PASSWORD + ".")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "User of the PostgreSQL database.")
    private String user = "";

    Path folder() {
        return data;
    }

    /** Opens the store; one that is not there yet is made, and standard error says so: a folder may be mistyped. */
    Database open() {
        boolean there = Files.exists(data);
        Database opened = Database.open(location(), data, Clock.systemUTC());
        if (!there) {
            System.err.println("Created a new store in " + data);
        }
        return opened;
    }

    /** Opens a store that must be there already. */
    Database openExisting() {
        return Database.openExisting(location(), data, Clock.systemUTC());
    }

    /** Opens the store for a server, which must be the only one. */
    Database openToServe() {
        return Database.openToServe(location(), data, Clock.systemUTC());
    }

    Database restore(Path backup) {
        return Backup.restore(backup, location(), data, Clock.systemUTC());
    }

    private DatabaseLocation location() {
        String password = System.getenv(PASSWORD);
        return database == null
                ? new DatabaseLocation.Embedded(data)
                : new DatabaseLocation.PostgreSql(database, user, password == null ? "" : password);
    }
}
