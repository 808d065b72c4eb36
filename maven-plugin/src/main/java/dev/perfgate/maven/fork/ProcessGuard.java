package dev.perfgate.maven.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ensures that a process ends: normally by its owner, at the latest with this JVM. */
public final class ProcessGuard {
    private static final long FAREWELL_SECONDS = 30;
    /** Time to end in order when this JVM ends: enough to write results, short enough for someone who pressed Ctrl-C. */
    private static final Duration AT_EXIT = Duration.ofSeconds(10);

    private final ProcessTree tree;
    private final List<String> farewell;
    private final Thread hook;

    private ProcessGuard(Process process, List<String> farewell) {
        this.tree = new ProcessTree(process);
        this.farewell = List.copyOf(farewell);
        this.hook = new Thread(() -> endAll(AT_EXIT), "perfgate-end-of-" + process.pid());
    }

    /**
     * Guards a process from now on. All classes the hook needs are loaded with this one: when the JVM ends, Maven may already
     * have closed the jar they come from.
     */
    public static ProcessGuard over(Process process, List<String> farewell) {
        ProcessGuard guard = new ProcessGuard(process, farewell);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    public void end(Duration patience) {
        endAll(patience);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This JVM is ending already: the hook finds an ended process.
        }
    }

    private void endAll(Duration patience) {
        if (!farewell.isEmpty()) {
            sayFarewell();
        }
        tree.end(patience);
    }

    private void sayFarewell() {
        try {
            Process process = new ProcessBuilder(farewell)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // The program was there to start the subject; without it signals are all that is left.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
