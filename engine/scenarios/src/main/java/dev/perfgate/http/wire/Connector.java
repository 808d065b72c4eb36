package dev.perfgate.http.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connections of one event loop. Only so many are being opened at a time, so that a crowd of users does not overflow
 * the server's queue of unaccepted connections; the others wait their turn.
 */
public final class Connector {
    private static final int MOST_AT_A_TIME = 128;

    private final EventLoop loop;
    private final Endpoint endpoint;
    private volatile List<InetSocketAddress> addresses;
    private int turn;
    private final @Nullable SslContext tls;
    private final Bootstrap bootstrap;
    private final byte[] scratch = new byte[LoopReadBuffer.SIZE];
    private final long connectTimeoutNanos;
    private final Deque<Opening> waiting = new ArrayDeque<>();
    private int opening;
    private int openConnections;

    /** @param tls null for a plain endpoint */
    Connector(EventLoop loop, Endpoint endpoint, @Nullable SslContext tls, Duration connectTimeout) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.addresses = List.of(InetSocketAddress.createUnresolved(endpoint.host(), endpoint.port()));
        this.tls = tls;
        this.connectTimeoutNanos = connectTimeout.toNanos();
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(EventLoops.channelType())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.min(60_000, connectTimeout.toMillis()));
        if (tls == null) {
            bootstrap.option(ChannelOption.RECVBUF_ALLOCATOR, new LoopReadBuffer());
        }
    }

    public EventLoop loop() {
        return loop;
    }

    /** Further connections go to these of the endpoint's addresses in turn. From any thread. */
    void goTo(List<InetSocketAddress> resolved) {
        addresses = resolved;
    }

    /** Loops begin with different addresses, so that few connections are spread evenly, too. */
    void beginWith(int place) {
        turn = place;
    }

    private InetSocketAddress nextAddress() {
        List<InetSocketAddress> all = addresses;
        return all.get(Math.floorMod(turn++, all.size()));
    }

    /**
     * Opens a connection; the seeker is told of it, or of the failure, at once or later. To be called in the loop.
     *
     * @return to be given up
     */
    public Pending open(ConnectionSeeker seeker) {
        return open(new Opening(seeker, null));
    }

    /** Opens a connection to one address. */
    void open(ConnectionSeeker seeker, InetSocketAddress address) {
        open(new Opening(seeker, address));
    }

    private Pending open(Opening one) {
        if (opening >= MOST_AT_A_TIME) {
            waiting.add(one);
        } else {
            connect(one);
        }
        return one;
    }

    /** A connection on its way. */
    public interface Pending {
        /** Gives it up: the seeker is told nothing more. To be called in the loop. */
        void cancel();
    }

    private void connect(Opening one) {
        opening++;
        HttpConnection connection = new HttpConnection(one, scratch, tls != null);
        one.connection = connection;
        bootstrap
                .clone()
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (tls != null) {
                            channel.pipeline().addLast(tlsHandler(tls, channel));
                        }
                        channel.pipeline().addLast(connection);
                    }
                })
                .connect(one.address())
                .addListener((ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        openConnections++;
                        connected.channel().closeFuture().addListener(closed -> openConnections--);
                    } else {
                        connection.notOpened(connected.cause());
                    }
                });
    }

    private SslHandler tlsHandler(SslContext context, SocketChannel channel) {
        SslHandler handler = context.newHandler(channel.alloc(), endpoint.host(), endpoint.port());
        endpoint.serverName().ifPresent(name -> {
            // The JDK itself asks for no name of one label, and for none with an underscore.
            SSLParameters parameters = handler.engine().getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name.getBytes(StandardCharsets.US_ASCII))));
            handler.engine().setSSLParameters(parameters);
        });
        return handler;
    }

    /** Connections that are open now. */
    public int openConnections() {
        return openConnections;
    }

    private void next() {
        opening--;
        Opening first = waiting.poll();
        while (first != null && (first.over || first.isTooLate())) {
            first.giveUpIfWaiting();
            first = waiting.poll();
        }
        if (first != null) {
            connect(first);
        }
    }

    /** Lets the next one have its turn before the seeker goes on. */
    private final class Opening implements ConnectionSeeker, Pending {
        private final ConnectionSeeker asking;
        private final @Nullable InetSocketAddress wanted;
        private final long sinceNanos = System.nanoTime();
        private @Nullable HttpConnection connection;
        private boolean over;

        Opening(ConnectionSeeker asking, @Nullable InetSocketAddress wanted) {
            this.asking = asking;
            this.wanted = wanted;
        }

        private InetSocketAddress address() {
            return wanted == null ? nextAddress() : wanted;
        }

        private boolean isTooLate() {
            return System.nanoTime() - sinceNanos >= connectTimeoutNanos;
        }

        /** Where nothing answers, those that wait give up as well, instead of trying in turn for minutes. */
        private void giveUpIfWaiting() {
            if (!over) {
                over = true;
                asking.notOpened(new WireFailure.NotConnected(Failures.TOO_SLOW));
            }
        }

        @Override
        public void cancel() {
            if (over) {
                return;
            }
            over = true;
            if (connection != null) {
                connection.close();
                next();
            }
        }

        @Override
        public void opened(HttpConnection ready, long tookNanos) {
            if (over) {
                ready.close();
                return;
            }
            over = true;
            next();
            asking.opened(ready, tookNanos);
        }

        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            if (!over) {
                over = true;
                next();
                asking.notOpened(failure);
            }
        }
    }
}
