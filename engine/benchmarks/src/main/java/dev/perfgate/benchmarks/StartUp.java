package dev.perfgate.benchmarks;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long a run of one request takes from the start of its script to the end of its process: with a warm archive of classes and
 * without one, in turn, against a server of its own. It holds its mark when the median ratio of the pairs is at most 0.65, and 0.35 s with the
 * archive on a machine that does nothing else.
 *
 * <pre>
 * StartUp                      engine/app/target/perfgate, 21 pairs
 * StartUp SCRIPT [PAIRS]       another start script
 * </pre>
 */
public final class StartUp {
    private static final double MARK = 0.65;
    private static final int PAIRS = 21;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final Path script;
    private final String url;
    private final Path cache;

    private StartUp(Path script, String url, Path cache) {
        this.script = script;
        this.url = url;
        this.cache = cache;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path script = Path.of(args.length > 0 ? args[0] : "engine/app/target/perfgate")
                .toAbsolutePath();
        int pairs = args.length > 1 ? Integer.parseInt(args[1]) : PAIRS;
        Path cache = Files.createTempDirectory("perfgate-start-up");
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("ok")))) {
            StartUp bench = new StartUp(script, server.url("/").toString(), cache);
            bench.makeArchive();
            bench.compare(pairs);
        } finally {
            remove(cache);
        }
    }

    private void compare(int pairs) throws IOException, InterruptedException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        // The first pair only warms the file cache.
        for (int pair = 0; pair <= pairs; pair++) {
            double off = seconds("off");
            double on = seconds("on");
            if (pair > 0) {
                without.add(off);
                with.add(on);
                ratios.add(on / off);
            }
        }
        System.out.printf(Locale.ROOT, "one request, %d pairs   median    min%n", pairs);
        System.out.printf(
                Locale.ROOT, "without an archive    %6.3f s  %6.3f s%n", median(without), Collections.min(without));
        System.out.printf(Locale.ROOT, "with a warm archive   %6.3f s  %6.3f s%n", median(with), Collections.min(with));
        System.out.printf(
                Locale.ROOT,
                "ratio of the pairs    %6.3f    (mark: at most %.2f, %s)%n",
                median(ratios),
                MARK,
                median(ratios) <= MARK ? "held" : "missed");
    }

    private void makeArchive() throws IOException, InterruptedException {
        seconds("on");
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.exists(folder()) || isBeingMade()) {
            if (System.nanoTime() > end) {
                throw new IOException("no archive was made in " + folder());
            }
            Thread.sleep(100);
        }
    }

    /** Until its record is there, and what was made aside is not any more. */
    private boolean isBeingMade() throws IOException {
        boolean recorded = false;
        boolean aside = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path file : files) {
                recorded |= file.toString().endsWith(".txt");
                aside |= file.toString().contains(".tmp.");
            }
        }
        return !recorded || aside;
    }

    private Path folder() {
        return cache.resolve("perfgate/class-data");
    }

    private double seconds(String classData) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "http", url, "--iterations", "1")
                .directory(cache.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("PERFGATE_CLASS_DATA", classData);
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        long nanos = System.nanoTime() - begun;
        if (code != 0) {
            throw new IOException(script + " ended with " + code);
        }
        return nanos / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
