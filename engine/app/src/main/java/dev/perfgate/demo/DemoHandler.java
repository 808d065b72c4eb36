package dev.perfgate.demo;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection: gathers a request, answers it when its time has come, in the order of the requests. */
// A write that fails closes the channel, and channelInactive says so: nobody needs the futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class DemoHandler extends ChannelInboundHandlerAdapter {
    private static final Answer FAILURE =
            Answer.error(HttpResponseStatus.INTERNAL_SERVER_ERROR, "the model failed, as requested with --error-rate");

    private final DemoService service;
    private @Nullable IncomingRequest incoming;
    /** Calls whose time has not come, in the order in which HTTP wants them answered. */
    private final Queue<Call> waiting = new ArrayDeque<>(1);

    private long lastAnswerAt;

    DemoHandler(DemoService service) {
        this.service = service;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        service.stats().connectionOpened();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        service.stats().connectionClosed();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpRequest head) {
                begin(context, head);
            }
            if (message instanceof HttpContent body && incoming != null) {
                incoming.add(body.content());
            }
            if (message instanceof LastHttpContent && incoming != null) {
                answer(context, incoming.end(service.stats()));
                incoming = null;
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest head) {
        incoming = new IncomingRequest(head);
        if (HttpUtil.is100ContinueExpected(head)) {
            context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private void answer(ChannelHandlerContext context, Call call) {
        long now = service.now();
        AnswerPacing.Lot lot = call.isLoad() ? service.nextLot(call.work()) : AnswerPacing.Lot.NONE;
        Call due = lot.fails() ? call.with(FAILURE) : call;
        long at = Math.max(service.pacing().answerAt(now, lot.delay()), lastAnswerAt);
        if (call.isLoad()) {
            service.stats().requestArrived();
        }
        if (at <= now && waiting.isEmpty()) {
            respond(context, due);
        } else {
            schedule(context, due, at, now);
        }
    }

    private void schedule(ChannelHandlerContext context, Call call, long at, long now) {
        waiting.add(call);
        lastAnswerAt = at;
        context.executor().schedule(() -> respondToNext(context), at - now, TimeUnit.NANOSECONDS);
    }

    /** Timers of almost the same instant may fire in any order; whichever does answers the call that came first. */
    private void respondToNext(ChannelHandlerContext context) {
        Call next = waiting.remove();
        if (context.channel().isActive()) {
            respond(context, next);
            context.flush();
        } else if (next.isLoad()) {
            service.stats().requestAbandoned();
        }
    }

    private void respond(ChannelHandlerContext context, Call call) {
        if (call.isLoad()) {
            service.stats().requestAnswered(call);
        }
        ByteBuf body = ByteBufUtil.writeUtf8(context.alloc(), call.answer().body());
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, call.answer().status(), body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, call.answer().contentType())
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (!call.keepAlive()) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        ChannelFuture written = context.write(response);
        if (!call.keepAlive()) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    /** A peer that resets or breaks off is the daily life of a server under load. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
