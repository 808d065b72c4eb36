package dev.perfgate.cli.service;

import dev.perfgate.result.Outcome;
import dev.perfgate.server.SampleData;
import dev.perfgate.store.jdbc.Database;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code perfgate sample-data}: fills the server with example data. */
@Command(
        name = "sample-data",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate sample-data [OPTIONS]",
        description = "Adds 8 example servers with 3 results each, to try out the dashboard and the API.",
        footer = {"", "The servers are invented. Existing servers stay unchanged."})
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
