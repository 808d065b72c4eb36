package dev.perfgate.agent;

import java.time.Duration;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where connections come in: plain, or by TLS. */
final class ServerConnectors {
    /** What a connection may be silent beyond the longest test. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private ServerConnectors() {}

    static ServerConnector of(AgentOptions options, Server server, HttpConfiguration http) {
        ServerConnector connector = options.tls()
                .map(tls -> secure(tls, server, http))
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(options.address().host());
        connector.setPort(options.address().port());
        connector.setIdleTimeout(options.timeLimit().plus(SILENCE).toMillis());
        return connector;
    }

    private static ServerConnector secure(AgentOptions.Tls tls, Server server, HttpConfiguration http) {
        HttpConfiguration https = new HttpConfiguration(http);
        // Clients address agents by whatever name or number the machine has just now.
        https.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(PemFiles.keyStore(tls));
        context.setKeyStorePassword(PemFiles.PASSWORD);
        ConnectionFactory plain = new HttpConnectionFactory(https);
        return new ServerConnector(server, new SslConnectionFactory(context, "http/1.1"), plain);
    }
}
