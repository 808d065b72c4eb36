package dev.perfgate.http.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
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
    private final InetSocketAddress address;
    private final @Nullable SslContext tls;
    private final Bootstrap bootstrap;
    private final byte[] scratch = new byte[LoopReadBuffer.SIZE];
    private final Deque<ConnectionOwner> waiting = new ArrayDeque<>();
    private int opening;

    /**
     * @param address the endpoint's, resolved once for the whole run
     * @param tls null for a plain endpoint
     */
    Connector(
            EventLoop loop,
            Endpoint endpoint,
            InetSocketAddress address,
            @Nullable SslContext tls,
            Duration connectTimeout) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.address = address;
        this.tls = tls;
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

    /** Opens a connection for an owner, who is told of it or of the failure later. To be called in the loop. */
    public void open(ConnectionOwner owner) {
        if (opening >= MOST_AT_A_TIME) {
            waiting.add(owner);
            return;
        }
        opening++;
        HttpConnection connection = new HttpConnection(new Opening(owner), scratch, tls != null);
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
                .addListener(future -> {
                    if (!future.isSuccess()) {
                        connection.notOpened(future.cause());
                    }
                });
    }

    private SslHandler tlsHandler(SslContext context, SocketChannel channel) {
        return context.newHandler(channel.alloc(), endpoint.host(), endpoint.port());
    }

    private void next() {
        opening--;
        ConnectionOwner owner = waiting.poll();
        if (owner != null) {
            open(owner);
        }
    }

    /** Owns a connection until it is open, then hands it to the one who asked for it. */
    private final class Opening implements ConnectionOwner {
        private final ConnectionOwner asking;

        Opening(ConnectionOwner asking) {
            this.asking = asking;
        }

        @Override
        public void opened(HttpConnection connection, long tookNanos) {
            connection.give(asking);
            next();
            asking.opened(connection, tookNanos);
        }

        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            next();
            asking.notOpened(failure);
        }

        @Override
        public void answered(HttpConnection connection, Response response, long atNanos) {
            throw new IllegalStateException("an answer before the connection was open");
        }

        @Override
        public void broke(HttpConnection connection, WireFailure failure, long atNanos) {
            throw new IllegalStateException("a request before the connection was open");
        }

        @Override
        public void closed(HttpConnection connection) {
            throw new IllegalStateException("closed before it was open");
        }
    }
}
