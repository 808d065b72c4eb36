package dev.perfgate.maven.subject;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A small process beside a subject that ends it when Maven is killed: then no shutdown hook runs, and the subject would keep its port. It
 * reads its standard input, which ends with Maven, however that ends.
 */
final class OrphanWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private OrphanWatch(Process process) {
        this.process = process;
    }

    static OrphanWatch over(Process subject, List<String> farewell) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx16m",
                "-Xss256k",
                "-cp",
                place(),
                OrphanWatch.class.getName(),
                Long.toString(subject.pid())));
        line.addAll(farewell);
        return new OrphanWatch(
                new ProcessBuilder(InterruptShield.from(line, new SubjectEnvironment(Path.of(""), Map.of())))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private static String place() throws IOException {
        try {
            return new File(OrphanWatch.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IOException("the plugin's own jar has no path: " + e.getMessage(), e);
        }
    }

    /** The subject has been stopped, or is about to be. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** In the process beside the subject: its process id, and the command that ends what signals would leave behind. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<ProcessHandle> root =
                ProcessHandle.of(Long.parseLong(arguments[0])).stream().toList();
        while (System.in.read() >= 0) {
            // Nothing is ever said; what counts is the end.
        }
        if (arguments.length > 1) {
            new ProcessBuilder(Arrays.asList(arguments).subList(1, arguments.length))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        List<ProcessHandle> all = root.stream()
                .flatMap(each -> Stream.concat(each.descendants(), Stream.of(each)))
                .toList();
        all.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
