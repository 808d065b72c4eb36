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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connections of one event loop. Only so many are being opened at a time, so that a crowd of users does not overflow
 * the server's queue of unaccepted connections; the others wait their turn.
 */
public final class Connector {
    private static final int MOST_AT_A_TIME = 128;

    private final EventLoop loop;
    private final Endpoint endpoint;
    private volatile InetSocketAddress address;
    private final @Nullable SslContext tls;
    private final Bootstrap bootstrap;
    private final byte[] scratch = new byte[LoopReadBuffer.SIZE];
    private final long connectTimeoutNanos;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int opening;
    private int openConnections;

    /** @param tls null for a plain endpoint */
    Connector(EventLoop loop, Endpoint endpoint, @Nullable SslContext tls, Duration connectTimeout) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.address = InetSocketAddress.createUnresolved(endpoint.host(), endpoint.port());
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

    /** All further connections go to one of the endpoint's addresses. From any thread. */
    void goTo(InetSocketAddress resolved) {
        address = resolved;
    }

    /** Opens a connection; the seeker is told of it, or of the failure, later. To be called in the loop. */
    public void open(ConnectionSeeker seeker) {
        if (opening >= MOST_AT_A_TIME) {
            waiting.add(new Waiting(seeker, System.nanoTime()));
            return;
        }
        connect(seeker);
    }

    private void connect(ConnectionSeeker seeker) {
        opening++;
        HttpConnection connection = new HttpConnection(new Opening(seeker), scratch, tls != null);
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
                .connect(address)
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
        return context.newHandler(channel.alloc(), endpoint.host(), endpoint.port());
    }

    /** Connections that are open now. */
    public int openConnections() {
        return openConnections;
    }

    private void next() {
        opening--;
        Waiting first = waiting.poll();
        // Where nothing answers, those that wait give up as well, instead of trying in turn for minutes.
        while (first != null && System.nanoTime() - first.sinceNanos() >= connectTimeoutNanos) {
            first.seeker().notOpened(new WireFailure.NotConnected(Failures.TOO_SLOW));
            first = waiting.poll();
        }
        if (first != null) {
            connect(first.seeker());
        }
    }

    private record Waiting(ConnectionSeeker seeker, long sinceNanos) {}

    /** Lets the next one have its turn before the seeker goes on. */
    private final class Opening implements ConnectionSeeker {
        private final ConnectionSeeker asking;

        Opening(ConnectionSeeker asking) {
            this.asking = asking;
        }

        @Override
        public void opened(HttpConnection connection, long tookNanos) {
            next();
            asking.opened(connection, tookNanos);
        }

        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            next();
            asking.notOpened(failure);
        }
    }
}
