package dev.perfgate.agent;

import dev.perfgate.config.Problems;
import dev.perfgate.cpu.CpuDocument;
import dev.perfgate.pipeline.ToolVersion;
import dev.perfgate.suite.SuiteListing;
import dev.perfgate.unit.Durations;
import dev.perfgate.web.ProblemDocuments;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running agent, from its start until it is closed. */
public final class AgentServer implements AutoCloseable {
    private static final ProblemDocuments PROBLEMS = new ProblemDocuments(
            ": the agent serves /v1/health, /v1/loadtest and /v1/loadtest/progress.", "The agent failed; see its log.");

    private static final Logger LOG = LoggerFactory.getLogger(AgentServer.class);
    /** Nothing is read of a request's body. */
    private static final long MOST_BYTES = 64 << 10;

    private final AgentOptions options;
    private final Measuring measuring;
    private final KeyAccess access;
    private final ProgressEvents events;
    private final Javalin javalin;

    private AgentServer(AgentOptions options) {
        this.options = options;
        this.measuring = new Measuring(options);
        this.access = new KeyAccess(
                ApiKeys.of(options.keys()), new Penalties(System::nanoTime), length -> Thread.sleep(length.toMillis()));
        this.events = new ProgressEvents(measuring.feed());
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts an agent.
     *
     * @throws AgentException when it has no keys, or no certificate where it shall have one
     * @throws AddressUnavailableException when it cannot listen at its address
     * @throws dev.perfgate.config.ConfigException when what its tests shall measure cannot be
     */
    public static AgentServer start(AgentOptions options) {
        Problems problems = new Problems();
        SuiteListing tests = SuiteListing.read(options.test().apply(problems), List.of(), problems);
        tests.scenarios().stream()
                .flatMap(scenario -> scenario.length().stream())
                .forEach(length -> warnOfLimit(length, options.timeLimit()));
        AgentServer server = new AgentServer(options);
        try {
            server.javalin.start();
        } catch (JavalinException e) {
            server.measuring.close();
            throw new AddressUnavailableException(options.address(), e);
        }
        LOG.info("listening on {}", server.url());
        return server;
    }

    private static void warnOfLimit(Duration length, Duration limit) {
        if (length.compareTo(limit) > 0) {
            LOG.warn(
                    "a test takes {}, longer than the time limit of {}: every test will be stopped and answered with 504; raise --time-limit, or measure less",
                    Durations.format(length),
                    Durations.format(limit));
        }
    }

    public String url() {
        ListenAddress real = new ListenAddress(options.address().host(), javalin.port());
        return (options.tls().isPresent() ? "https://" : "http://") + real;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MOST_BYTES;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector((server, http) -> ServerConnectors.of(options, server, http));
        PROBLEMS.answerWith(config.routes);
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.get("/v1/health", this::health);
        routes.post("/v1/loadtest", this::loadTest);
        routes.get("/v1/loadtest/progress", this::progress);
    }

    private void progress(Context request) {
        access.check(request);
        events.follow(request);
    }

    private void health(Context request) {
        boolean busy = !(measuring.feed().now() instanceof ProgressFeed.AgentState.Idle);
        json(request, "{\"status\": \"ok\", \"busy\": " + busy + ", \"version\": \"" + ToolVersion.current() + "\"}\n");
    }

    private void loadTest(Context request) {
        access.check(request);
        CpuDocument document = measuring.test(request.ip());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeJson(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        request.contentType("application/json").result(bytes.toByteArray());
    }

    private static void json(Context request, String text) {
        request.contentType("application/json").result(text);
    }

    /** Stops the present test, too. */
    @Override
    public void close() {
        measuring.close();
        events.awaitEnd();
        javalin.stop();
    }
}
