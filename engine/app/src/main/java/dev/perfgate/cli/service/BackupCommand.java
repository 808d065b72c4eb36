package dev.perfgate.cli.service;

import dev.perfgate.result.Outcome;
import dev.perfgate.store.jdbc.Backup;
import dev.perfgate.store.jdbc.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perfgate backup}: writes the server's store into one file. */
@Command(
        name = "backup",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate backup FILE [OPTIONS]",
        description = "Writes the server's data into one ZIP file, even while the server runs.",
        footer = {"", "The file contains the key to the collectors' keys: protect it like the server."})
public final class BackupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "File to create; it must not exist yet.")
    private Path file = Path.of("");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        try (Database database = store.openExisting()) {
            Backup.write(database, file);
        }
        System.out.println("Wrote " + file);
        return Outcome.PASS.exitCode();
    }
}
