package dev.perfgate.server;

import dev.perfgate.store.jdbc.Database;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/** A running server, from its start until it is closed. The database is its owner's to close. */
public final class ApiServer implements AutoCloseable {
    /** A connection on which nothing comes for so long is given up. */
    private static final int IDLE_MILLIS = 30_000;

    private final Javalin javalin;
    private final ServerOptions options;
    private final Agents agents;

    private ApiServer(Javalin javalin, ServerOptions options, Agents agents) {
        this.javalin = javalin;
        this.agents = agents;
        this.options = options;
    }

    /** @throws ListenException when it cannot listen there */
    public static ApiServer start(ServerOptions options, Database database, Clock clock) {
        Agents agents = new Agents(options.limits().agentTime());
        LoadTestsApi loadTests = new LoadTestsApi(database, agents);
        loadTests.warmUp();
        List<Route> routes = routes(options.limits(), database, loadTests);
        TokenAccess access = new TokenAccess(database, options.limits(), clock, System::nanoTime);
        Javalin javalin = Javalin.create(config -> configure(config, options, routes, access));
        try {
            javalin.start(options.host(), options.port());
            return new ApiServer(javalin, options, agents);
        } catch (JavalinException e) {
            throw new ListenException(options, e);
        }
    }

    public int port() {
        return javalin.port();
    }

    public String url() {
        return "http://" + (options.host().contains(":") ? "[" + options.host() + "]" : options.host()) + ":" + port();
    }

    @Override
    public void close() {
        agents.close();
        javalin.stop();
    }

    private static List<Route> routes(ServerOptions.Limits limits, Database database, LoadTestsApi loadTests) {
        Bodies bodies = new Bodies(limits, System::nanoTime);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new CollectorsApi(database.collectors(), bodies).routes());
        routes.addAll(new CompareApi(database, bodies).routes());
        routes.addAll(loadTests.routes());
        routes.addAll(new RunsApi(database.runs(), bodies).routes());
        routes.addAll(new ServiceApi(database.audit(), routes).routes());
        return List.copyOf(routes);
    }

    private static void configure(JavalinConfig config, ServerOptions options, List<Route> routes, TokenAccess access) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = options.limits().runBytes();
        config.jetty.modifyServer(server -> server.setErrorHandler(new TransportErrors()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector((server, http) -> connector(server, http, options));
        ServerProblems.answerWith(config.routes);
        new Links(options.publicUrl()).addTo(config.routes);
        new Origins(options.origins()).addTo(config.routes);
        access.guard(config.routes, routes);
        new DashboardFiles().addTo(config.routes);
    }

    private static ServerConnector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, ServerOptions options) {
        ServerConnector connector =
                new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }
}
