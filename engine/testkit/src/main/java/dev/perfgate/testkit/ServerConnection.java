package dev.perfgate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One accepted connection: reads requests, hands each on with itself. */
final class ServerConnection {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final BiConsumer<ServerConnection, ReceivedRequest> onRequest;
    private final RequestReader reader = new RequestReader();

    ServerConnection(SocketChannel channel, SelectionKey key, BiConsumer<ServerConnection, ReceivedRequest> onRequest) {
        this.channel = channel;
        this.key = key;
        this.onRequest = onRequest;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Reads what there is; the buffer is the loop's, for this call only. */
    void read(ByteBuffer buffer) {
        try {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                close();
                return;
            }
            reader.add(buffer.flip());
            for (Optional<ReceivedRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                onRequest.accept(this, next.get());
            }
        } catch (IOException peerGoneOrNotHttp) {
            close();
        }
    }

    void end(Ending ending) throws IOException {
        ending.apply(channel);
        if (!channel.isOpen()) {
            // The socket of a registered channel is closed by the next selection, which must not wait for other
            // traffic.
            key.selector().wakeup();
        }
    }

    void close() {
        try {
            end(Ending.CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not close a connection", e);
        }
    }
}
