package dev.perfgate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Takes TLS connections and passes their bytes to a plain port of this machine and back. Two threads a connection: simple, and
 * enough for the few connections of a test of TLS.
 */
final class TlsFront implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final SSLContext context;
    private final int plainPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stalling-server-tls");
        thread.setDaemon(true);
        return thread;
    });

    private TlsFront(ServerSocket listener, SSLContext context, int plainPort) {
        this.listener = listener;
        this.context = context;
        this.plainPort = plainPort;
    }

    static TlsFront before(int plainPort, SSLContext context) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        TlsFront front = new TlsFront(listener, context, plainPort);
        front.threads.execute(front::accept);
        return front;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // close() ends the loop.
        }
    }

    private void serve(Socket raw) {
        try (SSLSocket client = secured(raw);
                Socket plain = new Socket(InetAddress.getLoopbackAddress(), plainPort)) {
            plain.setTcpNoDelay(true);
            raw.setTcpNoDelay(true);
            open.add(plain);
            threads.execute(() -> passRequests(client, plain));
            passAnswers(plain, client, raw);
            open.remove(plain);
        } catch (IOException | RejectedExecutionException peerGone) {
            // A failed handshake or a peer that left: the client sees its side of it.
        } finally {
            open.remove(raw);
        }
    }

    /** The socket made from the accepted one is the server's side; its session begins with the client's first bytes. */
    private SSLSocket secured(Socket raw) throws IOException {
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(raw, null, true);
        secured.setWantClientAuth(true);
        return secured;
    }

    private static void passRequests(Socket client, Socket plain) {
        try {
            pass(client.getInputStream(), plain.getOutputStream());
            plain.close();
        } catch (IOException peerGone) {
            closeQuietly(plain);
        }
    }

    private static void passAnswers(Socket plain, Socket client, Socket raw) throws IOException {
        try {
            pass(plain.getInputStream(), client.getOutputStream());
        } catch (SocketException reset) {
            // A reset goes on as one, below TLS, which has no word for it.
            raw.setSoLinger(true, 0);
            raw.close();
        }
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close a socket", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the TLS port", e);
        }
        open.forEach(TlsFront::closeQuietly);
    }
}
