package dev.perfgate.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another's server, all processes of which are stopped for the last second of every five. */
final class StoppedCommand implements StallingSubject {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final URI url;
    private final Process process;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private StoppedCommand(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** Starts the server, waits until it accepts connections, and begins to stop it regularly. */
    static StoppedCommand start(URI url, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        StoppedCommand server = new StoppedCommand(url, process);
        try {
            server.awaitAccepting();
        } catch (IOException e) {
            server.close();
            throw new IOException(url + " does not accept connections within " + START_LIMIT.toSeconds() + " s", e);
        }
        server.stopRegularly();
        return server;
    }

    private void awaitAccepting() throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        InetSocketAddress address = new InetSocketAddress(url.getHost(), url.getPort() < 0 ? 80 : url.getPort());
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(address, 1000);
                return;
            } catch (IOException e) {
                if (System.nanoTime() - limit > 0 || !process.isAlive()) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private void stopRegularly() {
        long stall = StallTruth.STALL.toNanos();
        long period = StallTruth.PERIOD.toNanos();
        every(period, period - stall, "-STOP");
        every(period, period, "-CONT");
    }

    private void every(long period, long firstAfter, String signal) {
        var unused = timer.scheduleAtFixedRate(() -> signal(signal), firstAfter, period, TimeUnit.NANOSECONDS);
    }

    /** To the server and what it started: nginx, for example, answers from worker processes. */
    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .map(handle -> Long.toString(handle.pid()))
                .forEach(command::add);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            System.err.println("kill " + signal + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
