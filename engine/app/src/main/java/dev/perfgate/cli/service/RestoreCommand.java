package dev.perfgate.cli.service;

import dev.perfgate.result.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perfgate restore}: restores a store from a backup. */
@Command(
        name = "restore",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate restore FILE [OPTIONS]",
        description = "Creates a store from a file written by 'perfgate backup'.",
        footer = {
            "",
            "  perfgate restore backup.zip --data perfgate-data-2",
            "A backup of an H2 store can be restored into PostgreSQL, and vice versa.",
            "round."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "Backup file.")
    private Path file = Path.of("");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        store.restore(file).close();
        System.out.println("Restored the store in " + store.folder());
        return Outcome.PASS.exitCode();
    }
}
