package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.run.CpuSettings;
import dev.perfgate.text.PrintableText;
import hudson.AbortException;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.TaskListener;
import hudson.util.StreamTaskListener;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A benchmark that a user started on a node's page; the last one per node is kept until the controller restarts. */
public final class Measurement {
    private static final int LOG_BYTES = 1 << 16;
    private static final Map<String, Measurement> LAST = new ConcurrentHashMap<>();

    /** The state of a measurement. */
    public enum State {
        RUNNING,
        ABORTED,
        FAILED,
        DONE
    }

    private final Computer computer;
    private final String origin;
    private final LogTail log = new LogTail(LOG_BYTES);
    private State state = State.RUNNING;
    private @Nullable Thread worker;
    private boolean stopped;

    private Measurement(Computer computer, String origin) {
        this.computer = computer;
        this.origin = origin;
    }

    /**
     * Begins one.
     *
     * @return false when one runs already; then nothing was done
     */
    public static boolean begin(Computer computer, String origin) {
        Measurement mine = new Measurement(computer, origin);
        Measurement now = LAST.compute(
                NodeHistory.nameOf(computer),
                (name, before) -> before != null && before.state() == State.RUNNING ? before : mine);
        if (now != mine) {
            return false;
        }
        Computer.threadPoolForRemoting.execute(mine::run);
        return true;
    }

    public static Optional<Measurement> last(Computer computer) {
        return Optional.ofNullable(LAST.get(NodeHistory.nameOf(computer)));
    }

    public synchronized State state() {
        return state;
    }

    public String log() {
        return log.text();
    }

    /** It ends in order, and nothing is kept. */
    public synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void run() {
        StreamTaskListener listener = new StreamTaskListener(log, StandardCharsets.UTF_8);
        if (begins()) {
            end(measured(listener));
        } else {
            end(State.ABORTED);
        }
    }

    private State measured(TaskListener listener) {
        PrintStream out = listener.getLogger();
        try {
            NodeBenchmark.End end = measure(listener);
            out.println(end.engine().sentence("perfCpu"));
            return end.result().isPresent() ? State.DONE : State.FAILED;
        } catch (InterruptedException e) {
            out.println("Aborted; nothing was stored.");
            return State.ABORTED;
        } catch (AbortException e) {
            out.println(PrintableText.of(String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException e) {
            out.println(PrintableText.of("Failed: " + e));
        }
        return State.FAILED;
    }

    private NodeBenchmark.End measure(TaskListener listener) throws IOException, InterruptedException {
        Node node = computer.getNode();
        if (node == null) {
            throw new AbortException(computer.getDisplayName() + " no longer exists");
        }
        return new NodeBenchmark(
                        computer,
                        computer.getEnvironment(),
                        node.createLauncher(listener),
                        listener,
                        origin,
                        Clock.systemUTC())
                .run(new CpuSettings());
    }

    private synchronized boolean begins() {
        worker = stopped ? null : Thread.currentThread();
        return !stopped;
    }

    private synchronized void end(State how) {
        worker = null;
        state = how;
        // A stop that came too late must not meet the pool's next task.
        Thread.interrupted();
    }
}
