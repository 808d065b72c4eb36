package dev.perfgate.benchmarks;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallPattern;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The testkit's stalling server, in a JVM of its own, so that its work and its pauses are not the generator's. */
final class OwnServer implements StallingSubject {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final JavaProcess process;
    private final URI url;

    private OwnServer(JavaProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    static OwnServer start() throws IOException, InterruptedException {
        JavaProcess process = JavaCommand.main(OwnServer.class)
                .jvmOptions("-XX:+UseSerialGC", "-Xmx128m")
                .start();
        String url = process.awaitLine(line -> line.startsWith("http"), START_LIMIT);
        return new OwnServer(process, URI.create(url));
    }

    /** The server's process: prints its URL and serves until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Behaviour behaviour =
                Behaviour.answering(Script.ok("ok")).stalling(new StallPattern(StallTruth.STALL, StallTruth.PERIOD));
        try (StallingServer server = StallingServer.start(behaviour)) {
            System.out.println(server.url("/"));
            new CountDownLatch(1).await();
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        process.close();
    }
}
