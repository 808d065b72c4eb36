package dev.perfgate.http.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection with at most one request under way. On the way of a request nothing is allocated: requests are encoded
 * ahead, and responses are read into an array of the loop.
 */
public final class HttpConnection extends ChannelInboundHandlerAdapter {
    private final ResponseParser parser = new ResponseParser();
    private final Response response = new Response(parser);
    private final byte[] scratch;
    private final boolean tls;
    private final long beganNanos = System.nanoTime();
    private final ConnectionSeeker seeker;
    private ConnectionOwner owner = Nobody.INSTANCE;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Throwable cause;
    private @Nullable ByteBuf[] views = new ByteBuf[1];
    private boolean told;
    private boolean open;
    private boolean awaiting;
    private long answers;

    HttpConnection(ConnectionSeeker seeker, byte[] scratch, boolean tls) {
        this.seeker = seeker;
        this.scratch = scratch;
        this.tls = tls;
    }

    /** Hands the connection to an owner, while nothing is awaited. */
    public void give(ConnectionOwner next) {
        owner = next;
    }

    /** How many responses have come over it. */
    public long answers() {
        return answers;
    }

    /** Bytes of the present answer, or of what there is of it. */
    public long received() {
        return response.bytes();
    }

    public boolean isOpen() {
        return open;
    }

    /**
     * Sends a request; the owner is told of the answer. Only while open and nothing is awaited.
     *
     * @param number a small number of the request, the same each time
     */
    public void send(RequestBytes request, int number, boolean keepBody) {
        send(request, view(request, number), keepBody);
    }

    /** Sends a request that is not sent often. */
    public void send(RequestBytes request, boolean keepBody) {
        send(request, request.view(), keepBody);
    }

    /** From now on keeps the bodies of answers that are errors, so that what they say can be shown. */
    public void keepErrors() {
        parser.keepErrors();
    }

    private void send(RequestBytes request, ByteBuf view, boolean keepBody) {
        view.setIndex(0, request.length());
        parser.expect(request.isHead(), keepBody);
        response.begin();
        awaiting = true;
        ChannelHandlerContext channel = Objects.requireNonNull(context);
        ChannelFuture unused = channel.writeAndFlush(view, channel.voidPromise());
    }

    /** Closes it; the owner is told nothing more. */
    public void close() {
        awaiting = false;
        owner = Nobody.INSTANCE;
        if (context != null) {
            close(context);
        }
    }

    /** How it ended is told by {@link #channelInactive}. */
    private static void close(ChannelHandlerContext channel) {
        ChannelFuture unused = channel.close();
    }

    /** A request may still be half written when the next connection sends it: each has indices of its own. */
    private ByteBuf view(RequestBytes request, int number) {
        if (number >= views.length) {
            views = Arrays.copyOf(views, number + 4);
        }
        ByteBuf view = views[number];
        if (view == null) {
            view = request.view();
            views[number] = view;
        }
        return view;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext channel) {
        if (!tls) {
            ready();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext channel, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                ready();
            } else {
                cause = handshake.cause() instanceof ClosedChannelException
                        ? new SSLException("connection closed within the handshake")
                        : handshake.cause();
                close(channel);
            }
        }
    }

    private void ready() {
        open = true;
        told = true;
        seeker.opened(this, System.nanoTime() - beganNanos);
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        long now = System.nanoTime();
        ByteBuf bytes = (ByteBuf) message;
        try {
            read(bytes);
        } catch (ProtocolException e) {
            fail(new WireFailure.Garbled(String.valueOf(e.getMessage())), now);
            return;
        } finally {
            bytes.release();
        }
        if (awaiting && parser.complete()) {
            answered(channel, now);
        }
    }

    private void read(ByteBuf bytes) throws ProtocolException {
        while (bytes.isReadable()) {
            int part = Math.min(bytes.readableBytes(), scratch.length);
            bytes.readBytes(scratch, 0, part);
            response.received(part);
            if (!awaiting || parser.feed(scratch, 0, part) < part) {
                throw new ProtocolException("more bytes than the answer has");
            }
        }
    }

    private void answered(ChannelHandlerContext channel, long now) {
        awaiting = false;
        answers++;
        if (!parser.reusable() || isSending(channel)) {
            open = false;
            close(channel);
        }
        owner.answered(this, response, now);
    }

    /** A server may answer before it has read the whole request; another one behind what is left of it would be garbled. */
    private static boolean isSending(ChannelHandlerContext channel) {
        ChannelOutboundBuffer unsent = channel.channel().unsafe().outboundBuffer();
        return unsent != null && !unsent.isEmpty();
    }

    @Override
    public void channelInactive(ChannelHandlerContext channel) {
        long now = System.nanoTime();
        boolean wasOpen = open;
        open = false;
        if (!awaiting) {
            ended(wasOpen);
        } else if (parser.endOfStream()) {
            answered(channel, now);
        } else {
            boolean before = !parser.begun();
            String when = before ? "connection closed before the answer" : "connection closed within the answer";
            fail(new WireFailure.Lost(cause == null ? when : Failures.describe(cause), before), now);
        }
    }

    private void ended(boolean wasOpen) {
        if (wasOpen) {
            owner.closed(this);
        } else if (!told) {
            notOpened(cause == null ? new IOException("connection closed while it was being opened") : cause);
        }
    }

    /** The channel could not be connected, or its handshake failed. */
    void notOpened(Throwable why) {
        if (!told) {
            told = true;
            seeker.notOpened(new WireFailure.NotConnected(Failures.describe(why)));
        }
    }

    private void fail(WireFailure failure, long now) {
        ConnectionOwner last = owner;
        boolean asked = awaiting;
        close();
        open = false;
        if (asked) {
            last.broke(this, failure, now);
        } else {
            last.unasked();
            last.closed(this);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext channel, Throwable thrown) {
        if (cause == null) {
            cause = thrown;
        }
        close(channel);
    }

    /** Hears what happens to a connection that nobody owns any more. */
    private enum Nobody implements ConnectionOwner {
        INSTANCE;

        @Override
        public void answered(HttpConnection connection, Response answer, long atNanos) {
            // Nobody waits for it.
        }

        @Override
        public void broke(HttpConnection connection, WireFailure failure, long atNanos) {
            // Nobody waits for it.
        }

        @Override
        public void closed(HttpConnection connection) {
            // Nobody waits for it.
        }
    }
}
