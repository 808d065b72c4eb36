package dev.perfgate.cli.service;

import dev.perfgate.demo.DemoOptions;
import dev.perfgate.demo.DemoServer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code perfgate demo}: a small service for trying out load tests. */
@Command(
        name = "demo",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate demo [OPTIONS]",
        description = "Starts a small service for trying out load tests. Ctrl-C stops it.",
        footer = {
            "",
            "It answers on /health, /metrics, /models, /models/load, /inference and",
            "/inference/batch, as an AI inference service would. The last three take POST",
            "with JSON: {\"model\": \"resnet50\", \"shape\": [1, 3, 224, 224]}; both are optional."
        })
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--host", paramLabel = "NAME", description = "Address to listen on (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 for any free port (default: 8000).")
    private @Nullable Integer port;

    @Option(
            names = "--delay",
            paramLabel = "T",
            description = "Response delay: '20ms', 'between 10ms 30ms', or 'lognormal 20ms,80ms' (median, P99).")
    private @Nullable String delay;

    @Option(
            names = "--error-rate",
            paramLabel = "SHARE",
            description = "Share of responses with status 500, such as '1 %%'.")
    private @Nullable String errorRate;

    @Option(
            names = "--stall",
            paramLabel = "PATTERN",
            description = "Periodic stalls without any response, such as '1s every 5s'.")
    private @Nullable String stall;

    @Option(names = "--seed", paramLabel = "N", description = "Random seed for errors and delays (default: 1).")
    private @Nullable Long seed;

    @ArgGroup(exclusive = false)
    private @Nullable TlsFiles tls;

    @Override
    public Integer call() throws InterruptedException {
        try (DemoServer server = DemoServer.start(options())) {
            System.out.println("The demo service listens on " + server.url() + "; Ctrl-C stops it.");
            System.out.println("Try: perfgate http " + server.url() + "/health --users 20 --duration 10s");
            server.awaitClosed();
        }
        return 0;
    }

    private DemoOptions options() {
        DemoOptions options = DemoOptions.defaults();
        options = host == null ? options : options.withHost(host);
        options = port == null ? options : options.withPort(port);
        options = delay == null ? options : options.withDelay(delay);
        options = errorRate == null ? options : options.withErrorRate(errorRate);
        options = stall == null ? options : options.withStall(stall);
        options = seed == null ? options : options.withSeed(seed);
        return tls == null ? options : options.withTls(tls.certificate(), tls.key());
    }
}
