package dev.perfgate.cli.service;

import dev.perfgate.result.Outcome;
import dev.perfgate.server.SampleData;
import dev.perfgate.store.jdbc.Database;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code perfgate sample-data}: something to look at. */
@Command(
        name = "sample-data",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate sample-data [OPTIONS]",
        description = "Fills the server's store with 8 servers of 3 results each, to try the dashboard and the API on.",
        footer = {"", "The servers are invented. Those that are there already are left as they are."})
public final class SampleDataCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        try (Database database = store.open()) {
            System.out.println("Added " + SampleData.fill(database, Instant.now()) + " servers.");
        }
        return Outcome.PASS.exitCode();
    }
}
