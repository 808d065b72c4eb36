package dev.perfgate.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A port where whoever connects and speaks first gets the same bytes, whatever it said. */
final class PlainPort implements AutoCloseable {
    private final ServerSocket listener;
    private final byte[] answer;

    private PlainPort(ServerSocket listener, byte[] answer) {
        this.listener = listener;
        this.answer = answer;
    }

    static PlainPort saying(String answer) throws IOException {
        PlainPort port = new PlainPort(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer.getBytes(StandardCharsets.US_ASCII));
        Thread thread = new Thread(port::serve, "plain-port");
        thread.setDaemon(true);
        thread.start();
        return port;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket client = listener.accept()) {
                    int first = client.getInputStream().read(new byte[8192]);
                    if (first > 0) {
                        client.getOutputStream().write(answer);
                    }
                }
            }
        } catch (IOException closed) {
            // close() ends it.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
