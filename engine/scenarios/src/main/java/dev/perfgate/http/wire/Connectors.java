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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connectors of a load, one an event loop; all go to the same addresses. */
public final class Connectors implements AutoCloseable {
    /** For the other addresses, once one has answered. */
    private static final long PATIENCE_MILLIS = 500;

    private final Endpoint endpoint;
    private final EventLoops loops;
    private final List<Connector> connectors;

    private Connectors(Endpoint endpoint, EventLoops loops, List<Connector> connectors) {
        this.endpoint = endpoint;
        this.loops = loops;
        this.connectors = connectors;
        for (int i = 0; i < connectors.size(); i++) {
            connectors.get(i).beginWith(i);
        }
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
     * Tries all addresses that the endpoint's name has now, by opening a connection to each and closing it again. Connections go in turn to
     * those that answer, from then on; until one does there are none. Those that take much longer than the first are left out.
     *
     * @return why none answers; empty when one does
     */
    public CompletableFuture<Optional<String>> reach() {
        Reaching reaching = new Reaching(addresses());
        reaching.begin();
        return reaching.outcome.thenApply(failures -> {
            List<InetSocketAddress> there = reaching.answering();
            if (!there.isEmpty()) {
                connectors.forEach(connector -> connector.goTo(there));
            }
            return there.isEmpty() ? Optional.of(String.join(", ", failures)) : Optional.empty();
        });
    }

    /** One try of all addresses; in the first connector's loop. */
    private final class Reaching {
        private final List<InetSocketAddress> tried;
        private final Set<InetSocketAddress> there = new LinkedHashSet<>();
        private final Set<String> failures = new LinkedHashSet<>();
        private final CompletableFuture<Set<String>> outcome = new CompletableFuture<>();
        private int left;

        Reaching(List<InetSocketAddress> tried) {
            this.tried = tried;
            this.left = tried.size();
        }

        void begin() {
            Connector first = connectors.get(0);
            first.loop().execute(() -> tried.forEach(address -> first.open(new Probe(this, address), address)));
        }

        void ended(InetSocketAddress address, Optional<String> failure) {
            left--;
            if (failure.isPresent()) {
                failures.add(failure.get());
            } else {
                synchronized (there) {
                    there.add(address);
                }
            }
            if (left == 0) {
                outcome.complete(failures);
            } else if (failure.isEmpty()) {
                Future<?> unused = connectors
                        .get(0)
                        .loop()
                        .schedule(() -> outcome.complete(failures), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        /** In the order in which the name has them. */
        List<InetSocketAddress> answering() {
            synchronized (there) {
                return tried.stream().filter(there::contains).toList();
            }
        }
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

    @Override
    public void close() {
        loops.close();
    }

    private record Probe(Reaching reaching, InetSocketAddress address) implements ConnectionSeeker {
        @Override
        public void opened(HttpConnection connection, long tookNanos) {
            connection.close();
            reaching.ended(address, Optional.empty());
        }

        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            reaching.ended(address, Optional.of(failure.message()));
        }
    }
}
