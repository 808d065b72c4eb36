package dev.perfgate.demo;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running demo service. */
public final class DemoServer implements AutoCloseable {
    /** 10,000 users may all connect within a moment. */
    private static final int BACKLOG = 16_384;

    private static final long CLOSE_LIMIT_SECONDS = 5;

    static {
        // Not through the server's logging library, which takes longer to start.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private final DemoOptions options;
    private final EventLoopGroup loops;
    private final ChannelGroup connections;
    private final Channel listener;

    private DemoServer(DemoOptions options, EventLoopGroup loops, ChannelGroup connections, Channel listener) {
        this.options = options;
        this.loops = loops;
        this.connections = connections;
        this.listener = listener;
    }

    /**
     * Starts the service and returns when it listens.
     *
     * @throws PortUnavailableException when it cannot listen at this host and port
     * @throws DemoOptionException when the TLS files cannot be used
     */
    public static DemoServer start(DemoOptions options) {
        Optional<SslContext> tls = options.tls().map(TlsFiles::context);
        EventLoopGroup loops = eventLoops();
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(pipeline(new DemoService(options, System::nanoTime), connections, tls))
                .bind(new InetSocketAddress(options.host(), options.port()))
                .awaitUninterruptibly();
        if (bound.cause() != null) {
            shutDown(loops);
            throw new PortUnavailableException(options.host(), options.port(), bound.cause());
        }
        return new DemoServer(options, loops, connections, bound.channel());
    }

    /** Half of the cores: the load comes from the other half, when it comes from this machine. */
    private static EventLoopGroup eventLoops() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new MultiThreadIoEventLoopGroup(
                threads,
                new DefaultThreadFactory("demo", true),
                Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    private static Class<? extends ServerChannel> serverChannel() {
        return Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    private static ChannelInitializer<Channel> pipeline(
            DemoService service, ChannelGroup connections, Optional<SslContext> tls) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                connections.add(channel);
                tls.ifPresent(context -> channel.pipeline().addLast(context.newHandler(channel.alloc())));
                channel.pipeline().addLast(new HttpServerCodec(), new DemoHandler(service));
            }
        };
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Where it answers, without a path: "http://127.0.0.1:8000". */
    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        String reachable = host.equals("0.0.0.0") || host.equals("[::]") ? "localhost" : host;
        return (options.tls().isPresent() ? "https" : "http") + "://" + reachable + ":" + port();
    }

    /** Returns when the service has been closed, by whatever thread. */
    public void awaitClosed() throws InterruptedException {
        listener.closeFuture().sync();
    }

    /** Ends the service and its connections at once; what waits for its answer gets none. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        // An ended event loop leaves its connections open, and their clients would wait for ever.
        connections.close().awaitUninterruptibly();
        shutDown(loops);
    }

    private static void shutDown(EventLoopGroup loops) {
        loops.shutdownGracefully(0, CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
