package dev.perfgate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A loopback HTTP/1.1 server whose every delay and stall is known, so that a load generator's figures can be held against
 * arithmetic. One thread reads, one answers what is due later. Connections are kept alive; a client that pipelines
 * requests may see answers out of order.
 */
public final class StallingServer implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final Behaviour behaviour;
    private final Timer timer = new Timer();
    private final SelectorLoop loop;
    private final int port;
    private final AtomicLong requests = new AtomicLong();
    private final long startedAt = System.nanoTime();
    private @Nullable TlsFront tls;

    private StallingServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        this.port = listener.socket().getLocalPort();
        this.loop = new SelectorLoop(listener, this::answer);
    }

    /** Starts a server on any free port of the loopback address. */
    public static StallingServer start(Behaviour behaviour) {
        try {
            StallingServer server = new StallingServer(behaviour);
            server.loop.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the stalling server could not start", e);
        }
    }

    /** Starts a server that speaks TLS with this certificate; a client certificate is checked when one is shown. */
    public static StallingServer startTls(Behaviour behaviour, TestCertificate certificate) {
        StallingServer server = start(behaviour);
        try {
            server.tls = TlsFront.before(server.port, certificate.context());
            return server;
        } catch (IOException | GeneralSecurityException e) {
            server.close();
            throw new IllegalStateException("the stalling server could not start its TLS", e);
        }
    }

    private void answer(ServerConnection connection, ReceivedRequest request) {
        requests.incrementAndGet();
        long arrival = System.nanoTime() - startedAt;
        long at = behaviour.stalls().answerAt(arrival, behaviour.delay().toNanos());
        ScriptRun.start(connection, timer, script(request), startedAt + at);
    }

    private Script script(ReceivedRequest request) {
        try {
            return behaviour.answer(request);
        } catch (RuntimeException e) {
            // The loop must outlive a test's faulty responder, and the test must see the reason.
            return Script.status(500, "Responder Failed", e.toString());
        }
    }

    public int port() {
        return tls == null ? port : tls.port();
    }

    /** The URL of a path that begins with a slash. */
    public String url(String path) {
        return (tls == null ? "http" : "https") + "://localhost:" + port() + path;
    }

    /** Requests read completely, answered or not. */
    public long requests() {
        return requests.get();
    }

    /** Connections accepted so far. */
    public long connections() {
        return loop.accepted();
    }

    public long openConnections() {
        return loop.open();
    }

    /** The instant ({@code System.nanoTime()}) from which the stall pattern counts. */
    public long startedAt() {
        return startedAt;
    }

    @Override
    public void close() {
        if (tls != null) {
            tls.close();
        }
        loop.close();
        timer.close();
    }
}
