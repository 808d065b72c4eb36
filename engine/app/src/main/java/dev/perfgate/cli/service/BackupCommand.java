package dev.perfgate.cli.service;

import dev.perfgate.result.Outcome;
import dev.perfgate.store.jdbc.Backup;
import dev.perfgate.store.jdbc.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perfgate backup}: the server's store as one file. */
@Command(
        name = "backup",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate backup FILE [OPTIONS]",
        description = "Writes all that the server keeps into one ZIP file, also while it runs.",
        footer = {"", "The file holds the key of the collectors' keys: keep it as safe as the server."})
public final class BackupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A file that is not there yet.")
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
