package dev.perfgate.cli.service;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.server.ApiServer;
import dev.perfgate.server.ServerOptions;
import dev.perfgate.store.jdbc.Database;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate serve}: runs the result server with REST API and dashboard. */
@Command(
        name = "serve",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate serve [OPTIONS]",
        description = "Stores results and serves them through a REST API and a dashboard. Ctrl-C stops it.",
        footer = {
            "",
            "  perfgate token ci --scope run",
            "  perfgate serve",
            "/api/openapi.json describes the API; it requires a token. To serve other",
            "machines, put a TLS proxy in front."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int MOST = 65_535;

    @Option(names = "--host", paramLabel = "NAME", description = "Address to listen on (default: 127.0.0.1).")
    private String host = ServerOptions.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 for any free port (default: 8001).")
    private int port = ServerOptions.DEFAULT_PORT;

    @Option(
            names = "--allow-origin",
            paramLabel = "URL",
            split = ",",
            description = "Allows pages from this origin to call the API, such as https://dashboard.example.")
    private Set<String> origins = new LinkedHashSet<>();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "URL for clients when behind a proxy, such as https://perf.example; links in responses start with it.")
    private @Nullable String publicUrl;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws InterruptedException {
        check();
        ServerOptions options = ServerOptions.defaults()
                .withHost(host)
                .withPort(port)
                .withOrigins(origins)
                .withPublicUrl(publicUrl);
        try (Database database = store.openToServe();
                ApiServer server = ApiServer.start(options, database, Clock.systemUTC())) {
            System.out.println("Perfgate listens on " + server.url() + "; Ctrl-C stops it.");
            remind(database);
            System.out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void check() {
        Problems problems = new Problems();
        if (port < 0 || port > MOST) {
            problems.add(
                    Mark.ofOption("--port"),
                    "'" + port + "' is not a port",
                    "write one of 1 to " + MOST + ", or 0 for any free port");
        }
        for (String origin : origins) {
            if (!origin.matches("https?://[^/?#@\\s]+")) {
                problems.add(
                        Mark.ofOption("--allow-origin"),
                        "'" + origin + "' is not an origin",
                        "write scheme and host without a path, such as https://dashboard.example");
            }
        }
        if (publicUrl != null && !publicUrl.matches("https?://[^/?#@\\s]+/?")) {
            problems.add(
                    Mark.ofOption("--public-url"),
                    "'" + publicUrl + "' is not a server's URL",
                    "write scheme and host without a path, such as https://perf.example");
        }
        problems.throwIfAny();
    }

    private static void remind(Database database) {
        if (database.tokens().list().isEmpty()) {
            System.out.println("There is no token yet. Create one: perfgate token admin --scope admin");
        }
        long unreadable = database.collectors().unreadableKeys();
        if (unreadable > 0) {
            System.err.println("WARN  collectors.key does not open the keys of " + unreadable
                    + (unreadable == 1 ? " collector" : " collectors")
                    + ": restore the file that belongs to this store, or set their pcd_apikey again");
        }
    }
}
