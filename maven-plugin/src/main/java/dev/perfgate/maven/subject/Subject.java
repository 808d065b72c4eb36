package dev.perfgate.maven.subject;

import dev.perfgate.maven.fork.EngineInput;
import dev.perfgate.maven.fork.ProcessGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The system under test as a process that this build started. */
public final class Subject {
    /** Time to end in order, where nothing else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LAST_LINES = 15;

    private final String id;
    private final Process process;
    private final ProcessGuard guard;
    private final OrphanWatch watch;
    private final Path log;

    private Subject(String id, Process process, ProcessGuard guard, OrphanWatch watch, Path log) {
        this.id = id;
        this.process = process;
        this.guard = guard;
        this.watch = watch;
        this.log = log;
    }

    public static Subject start(String id, Launch launch, SubjectEnvironment around, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(InterruptShield.from(launch.commandLine(), around))
                .directory(around.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(around.environment());
        Process process = builder.start();
        ProcessGuard guard = ProcessGuard.overSubject(process, launch.farewell());
        OrphanWatch watch = OrphanWatch.over(process, launch.farewell());
        process.getOutputStream().close();
        return new Subject(id, process, guard, watch, log);
    }

    void stop(Duration patience) {
        guard.end(patience);
        watch.close();
    }

    void whenItEnds(EngineInput load) {
        CompletableFuture<Void> unused =
                process.onExit().thenRun(() -> load.subjectEnded(id, process.exitValue(), lastLines()));
    }

    String id() {
        return id;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** The end of its output and where the whole of it is, to be appended to a message. */
    String lastWords() {
        List<String> last = lastLines();
        String rest = "; its output is in " + log;
        return last.isEmpty() ? rest + ", and empty" : rest + ", and ends with\n    " + String.join("\n    ", last);
    }

    private List<String> lastLines() {
        List<String> lines = lines();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of("(not readable: " + e + ")");
        }
    }
}
