package dev.perfgate.cli.terminal;

import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run in order on Ctrl-C and SIGTERM: the process passes the signal on and exits after the results are written.
 */
public final class Interrupts {
    private static final long PATIENCE_SECONDS = 20;

    private final StopSignal signal = new StopSignal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;

    private Interrupts() {}

    public static Interrupts install() {
        Interrupts interrupts = new Interrupts();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupts::shutDown, "interrupt"));
        return interrupts;
    }

    /** The signal that ends a run; who asks for it is waited for from now on. */
    public StopSignal signal() {
        running = true;
        return signal;
    }

    /** The subject of the run ended by itself: going on would only count failures. */
    public void subjectFailed(String how) {
        signal.give(new StopSignal.Reason.SubjectFailed(how));
    }

    /** The command has ended: so does the process. */
    public void end(int code) {
        EndFile.remove();
        ended.countDown();
        System.exit(code);
    }

    private void shutDown() {
        if (!running || ended.getCount() == 0) {
            return;
        }
        signal.give(new StopSignal.Reason.Interrupted("interrupted by the user or the system"));
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The run did not end within " + PATIENCE_SECONDS + " s; its last checkpoint stays.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EndFile.remove();
        System.out.flush();
        Runtime.getRuntime().halt(Outcome.INTERRUPTED.exitCode());
    }
}
