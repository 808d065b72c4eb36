package dev.perfgate.http.wire;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The event loops that carry a load: one a core, on epoll where the system has it. */
public final class EventLoops implements AutoCloseable {
    static {
        FootprintSettings.apply();
    }

    private final EventLoopGroup group;
    private final List<EventLoop> loops = new ArrayList<>();

    private EventLoops(EventLoopGroup group, int count) {
        this.group = group;
        for (int i = 0; i < count; i++) {
            loops.add(group.next());
        }
    }

    public static EventLoops start(int count) {
        IoHandlerFactory io = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        return new EventLoops(
                new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory("load", true), io), count);
    }

    public List<EventLoop> all() {
        return loops;
    }

    static Class<? extends SocketChannel> channelType() {
        return Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
