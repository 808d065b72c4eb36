package dev.perfgate.http.wire;

import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The connectors of a load, one an event loop; all go to the same address. */
public final class Connectors implements AutoCloseable {
    private final EventLoops loops;
    private final List<Connector> connectors;

    private Connectors(EventLoops loops, List<Connector> connectors) {
        this.loops = loops;
        this.connectors = connectors;
    }

    /**
     * Starts event loops for an endpoint. Its name is resolved once: what a name server takes is not the subject's time.
     *
     * @param insecure whether any certificate will do
     */
    public static Connectors start(Endpoint endpoint, boolean insecure, Duration connectTimeout, int loopCount) {
        InetSocketAddress address = new InetSocketAddress(endpoint.host(), endpoint.port());
        @Nullable SslContext tls = endpoint.tls() ? TlsContext.of(insecure) : null;
        EventLoops loops = EventLoops.start(loopCount);
        return new Connectors(
                loops,
                loops.all().stream()
                        .map(loop -> new Connector(loop, endpoint, address, tls, connectTimeout))
                        .toList());
    }

    public List<Connector> all() {
        return connectors;
    }

    /** Opens one connection and closes it again; says why that failed, or gives null. */
    public WireFailure.@Nullable NotConnected probe() throws InterruptedException {
        CompletableFuture<WireFailure.@Nullable NotConnected> result = new CompletableFuture<>();
        Connector first = connectors.get(0);
        first.loop().execute(() -> first.open(new Probe(result)));
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        loops.close();
    }

    private record Probe(CompletableFuture<WireFailure.@Nullable NotConnected> result) implements ConnectionSeeker {
        @Override
        public void opened(HttpConnection connection, long tookNanos) {
            connection.close();
            result.complete(null);
        }

        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            result.complete(failure);
        }
    }
}
