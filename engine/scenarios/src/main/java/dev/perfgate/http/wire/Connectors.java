package dev.perfgate.http.wire;

import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connectors of a load, one an event loop; all go to the same address. */
public final class Connectors implements AutoCloseable {
    private final Endpoint endpoint;
    private final EventLoops loops;
    private final List<Connector> connectors;

    private Connectors(Endpoint endpoint, EventLoops loops, List<Connector> connectors) {
        this.endpoint = endpoint;
        this.loops = loops;
        this.connectors = connectors;
    }

    /**
     * Starts event loops for an endpoint; {@link #reach} comes before the first connection.
     *
     * @param insecure whether any certificate will do
     */
    public static Connectors start(Endpoint endpoint, boolean insecure, Duration connectTimeout, int loopCount) {
        @Nullable SslContext tls = endpoint.tls() ? TlsContext.of(insecure) : null;
        EventLoops loops = EventLoops.start(loopCount);
        return new Connectors(
                endpoint,
                loops,
                loops.all().stream()
                        .map(loop -> new Connector(loop, endpoint, tls, connectTimeout))
                        .toList());
    }

    public List<Connector> all() {
        return connectors;
    }

    /**
     * Tries the addresses that the endpoint's name has now, one after the other, by opening a connection and closing it again. All
     * connections go to the first that answers from then on; until then there are none.
     *
     * @return why none answers; empty when one does
     */
    public CompletableFuture<Optional<String>> reach() {
        return reach(addresses(), new LinkedHashSet<>());
    }

    private CompletableFuture<Optional<String>> reach(List<InetSocketAddress> left, Set<String> failures) {
        if (left.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(String.join(", ", failures)));
        }
        connectors.forEach(connector -> connector.goTo(left.get(0)));
        return probe().thenCompose(failure -> {
            failure.ifPresent(failures::add);
            return failure.isEmpty()
                    ? CompletableFuture.completedFuture(failure)
                    : reach(left.subList(1, left.size()), failures);
        });
    }

    /** Asked once for each try: what a name server takes is not the subject's time. */
    private List<InetSocketAddress> addresses() {
        try {
            return Stream.of(InetAddress.getAllByName(endpoint.host()))
                    .map(address -> new InetSocketAddress(address, endpoint.port()))
                    .toList();
        } catch (UnknownHostException e) {
            // Trying it says so.
            return List.of(InetSocketAddress.createUnresolved(endpoint.host(), endpoint.port()));
        }
    }

    private CompletableFuture<Optional<String>> probe() {
        CompletableFuture<Optional<String>> result = new CompletableFuture<>();
        Connector first = connectors.get(0);
        first.loop().execute(() -> first.open(new Probe(result)));
        return result;
    }

    @Override
    public void close() {
        loops.close();
    }

    private record Probe(CompletableFuture<Optional<String>> result) implements ConnectionSeeker {
        @Override
        public void opened(HttpConnection connection, long tookNanos) {
            connection.close();
            result.complete(Optional.empty());
        }

        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            result.complete(Optional.of(failure.message()));
        }
    }
}
