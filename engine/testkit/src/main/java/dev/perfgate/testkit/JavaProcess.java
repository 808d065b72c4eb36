package dev.perfgate.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java program in a process of its own; describe it with {@link JavaCommand}. Closing it ends the process. */
public final class JavaProcess implements AutoCloseable {
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(5);

    private final Process process;
    private final OutputLines stdout;
    private final OutputLines stderr;

    JavaProcess(Process process) {
        this.process = process;
        this.stdout = OutputLines.of(process.getInputStream());
        this.stderr = OutputLines.of(process.getErrorStream());
    }

    /** The exit code; a process that outlives the limit is destroyed, and the test fails with what it wrote. */
    public int awaitExit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new AssertionError("the process did not end within " + limit + "; it wrote:\n" + output());
        }
        stdout.awaitEnd(LAST_OUTPUT);
        stderr.awaitEnd(LAST_OUTPUT);
        return process.exitValue();
    }

    /** The first line of stdout that fits; the test fails when none comes within the limit. */
    public String awaitLine(Predicate<String> wanted, Duration limit) throws InterruptedException {
        return stdout.await(wanted, limit)
                .orElseThrow(() -> new AssertionError("no such line within " + limit + "; it wrote:\n" + output()));
    }

    /** The same of stderr. */
    public String awaitErrorLine(Predicate<String> wanted, Duration limit) throws InterruptedException {
        return stderr.await(wanted, limit)
                .orElseThrow(() -> new AssertionError("no such line within " + limit + "; it wrote:\n" + output()));
    }

    public List<String> stdout() {
        return stdout.soFar();
    }

    public List<String> stderr() {
        return stderr.soFar();
    }

    public long pid() {
        return process.pid();
    }

    /** What Ctrl-C does (SIGINT). */
    public void interrupt() throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -INT " + process.pid() + " failed with exit code " + exit);
        }
    }

    /** What a build server does to end a job (SIGTERM). */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** What a crash looks like (SIGKILL): no shutdown hook runs. */
    public void destroyForcibly() {
        kill();
    }

    @Override
    public void close() {
        kill();
    }

    /** By its handle: {@link Process#destroyForcibly} would also close the streams, and lose what is still in them. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    private String output() {
        return String.join("\n", stdout.soFar()) + "\n--- stderr ---\n" + String.join("\n", stderr.soFar());
    }
}
