package dev.perfgate.maven.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Ensures that a process ends: normally by its owner, at the latest with this JVM. Then loads end before subjects, which would otherwise
 * refuse the last requests.
 */
public final class ProcessGuard {
    private static final long FAREWELL_SECONDS = 30;
    /** Time to end in order when this JVM ends: enough to write results, short enough for someone who pressed Ctrl-C. */
    private static final Duration AT_EXIT = Duration.ofSeconds(10);

    private static final Set<ProcessGuard> LOADS = ConcurrentHashMap.newKeySet();

    private final ProcessTree tree;
    private final List<String> farewell;
    private final Thread hook;

    private ProcessGuard(Process process, List<String> farewell, Runnable before) {
        this.tree = new ProcessTree(process);
        this.farewell = List.copyOf(farewell);
        this.hook = new Thread(
                () -> {
                    before.run();
                    endAll(AT_EXIT);
                },
                "perfgate-end-of-" + process.pid());
    }

    static ProcessGuard overLoad(Process process) {
        ProcessGuard guard = over(process, List.of(), () -> {});
        LOADS.add(guard);
        return guard;
    }

    /** @param farewell ends what signals to the process would leave behind */
    public static ProcessGuard overSubject(Process process, List<String> farewell) {
        return over(process, farewell, () -> LOADS.forEach(load -> load.endAll(AT_EXIT)));
    }

    /**
     * Guards a process from now on. All classes the hook needs are loaded with this one: when the JVM ends, Maven may already
     * have closed the jar they come from.
     */
    private static ProcessGuard over(Process process, List<String> farewell, Runnable before) {
        ProcessGuard guard = new ProcessGuard(process, farewell, before);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    public void end(Duration patience) {
        endAll(patience);
        LOADS.remove(this);
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
