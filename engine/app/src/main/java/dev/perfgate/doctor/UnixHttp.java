package dev.perfgate.doctor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** One GET over a unix socket, with nothing but the JDK: HTTP/1.0, so that the end of the connection is the end of the answer. */
final class UnixHttp {
    private static final int MOST_BYTES = 1 << 20;

    private final SocketChannel channel;
    private final Selector selector;
    private final long deadlineNanos;

    private UnixHttp(SocketChannel channel, Selector selector, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.deadlineNanos = System.nanoTime() + patience.toNanos();
    }

    /**
     * The body of the answer.
     *
     * @throws IOException when there is none with status 200 in time
     */
    static String get(Path socket, String path, Duration patience) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.connect(UnixDomainSocketAddress.of(socket));
            return body(new UnixHttp(channel, selector, patience).exchange(path));
        }
    }

    private String exchange(String path) throws IOException {
        SelectionKey key = channel.register(selector, channel.isConnected() ? 0 : SelectionKey.OP_CONNECT);
        if (!channel.isConnected()) {
            await();
            channel.finishConnect();
        }
        ByteBuffer request = ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.0\r\nHost: docker\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        key.interestOps(SelectionKey.OP_WRITE);
        while (request.hasRemaining()) {
            await();
            channel.write(request);
        }
        key.interestOps(SelectionKey.OP_READ);
        return answer();
    }

    private String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        await();
        while (channel.read(buffer) >= 0 && answer.size() < MOST_BYTES) {
            answer.write(buffer.array(), 0, buffer.position());
            buffer.clear();
            await();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private void await() throws IOException {
        long left = (deadlineNanos - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("no answer in time");
        }
        selector.selectedKeys().clear();
    }

    private static String body(String answer) throws IOException {
        int end = answer.indexOf("\r\n\r\n");
        String status = answer.lines().findFirst().orElse("nothing");
        if (end < 0 || !status.startsWith("HTTP/1.") || !status.contains(" 200")) {
            throw new IOException("it answered '" + status + "'");
        }
        return answer.substring(end + 4);
    }
}
