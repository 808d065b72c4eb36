package dev.perfgate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** The thread that accepts and reads every connection of a server. */
final class SelectorLoop implements AutoCloseable {
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final BiConsumer<ServerConnection, ReceivedRequest> onRequest;
    private final AtomicLong accepted = new AtomicLong();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

    SelectorLoop(ServerSocketChannel listener, BiConsumer<ServerConnection, ReceivedRequest> onRequest)
            throws IOException {
        this.listener = listener;
        this.selector = Selector.open();
        this.onRequest = onRequest;
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    void start() {
        Thread thread = new Thread(this::run, "stalling-server");
        thread.setDaemon(true);
        thread.start();
    }

    long accepted() {
        return accepted.get();
    }

    long open() {
        return selector.keys().stream()
                .filter(key -> key.isValid() && key.attachment() != null)
                .count();
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::serve);
            }
        } catch (ClosedSelectorException closed) {
            // close() ends the loop.
        } catch (IOException e) {
            throw new UncheckedIOException("the stalling server's selector failed", e);
        }
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof ServerConnection connection) {
            connection.read(buffer);
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            SocketChannel channel = listener.accept();
            if (channel != null) {
                accepted.incrementAndGet();
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
                key.attach(new ServerConnection(channel, key, onRequest));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stalling server could not accept a connection", e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the stalling server", e);
        }
    }
}
