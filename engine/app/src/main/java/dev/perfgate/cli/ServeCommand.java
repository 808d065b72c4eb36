package dev.perfgate.cli;

import dev.perfgate.server.ApiServer;
import dev.perfgate.server.ServerOptions;
import dev.perfgate.store.jdbc.Database;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate serve}: the store of results, its REST API and the dashboard. */
@Command(
        name = "serve",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate serve [OPTIONS]",
        description = "Keeps results, and serves them by a REST API and as a dashboard. Ctrl-C ends it.",
        footer = {
            "",
            "  perfgate token ci --scope run",
            "  perfgate serve",
            "/api/openapi.json describes the API, which needs a token. For other machines,",
            "put a proxy that speaks TLS before it."
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--host", paramLabel = "NAME", description = "Where it listens (default: 127.0.0.1).")
    private String host = ServerOptions.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "N", description = "Its port, 0 for any free one (default: 8001).")
    private int port = ServerOptions.DEFAULT_PORT;

    @Option(
            names = "--allow-origin",
            paramLabel = "URL",
            split = ",",
            description = "Lets the pages of another origin call the API, such as https://dashboard.example.")
    private Set<String> origins = new LinkedHashSet<>();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws InterruptedException {
        ServerOptions options =
                ServerOptions.defaults().withHost(host).withPort(port).withOrigins(origins);
        try (Database database = store.open();
                ApiServer server = ApiServer.start(options, database, Clock.systemUTC())) {
            System.out.println("Perfgate serves on " + server.url() + ", Ctrl-C ends it.");
            if (database.tokens().list().isEmpty()) {
                System.out.println("There is no token yet. Make one: perfgate token admin --scope admin");
            }
            System.out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
