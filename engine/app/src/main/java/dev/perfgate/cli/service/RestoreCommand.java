package dev.perfgate.cli.service;

import dev.perfgate.result.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code perfgate restore}: a store from a backup. */
@Command(
        name = "restore",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate restore FILE [OPTIONS]",
        description = "Fills a new store from a file that 'perfgate backup' wrote.",
        footer = {
            "",
            "  perfgate restore backup.zip --data perfgate-data-2",
            "A backup of an H2 store can also fill a PostgreSQL database, and the other way",
            "round."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        store.restore(file).close();
        System.out.println("Filled the store in " + store.folder());
        return Outcome.PASS.exitCode();
    }
}
