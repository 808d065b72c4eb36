package dev.perfgate.http.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;

/**
 * Lets all plain connections of a loop read into one buffer, which their handler has emptied before the next read: ten thousand
 * connections need no more memory than one, and reading allocates nothing. Not for TLS, whose handler keeps what it has read.
 */
final class LoopReadBuffer extends DefaultMaxMessagesRecvByteBufAllocator {
    static final int SIZE = 64 * 1024;

    private final ByteBuf buffer = Unpooled.directBuffer(SIZE, SIZE);

    @Override
    public MaxMessageHandle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public ByteBuf allocate(ByteBufAllocator ignored) {
                return buffer.clear().retain();
            }

            @Override
            public int guess() {
                return SIZE;
            }
        };
    }
}
