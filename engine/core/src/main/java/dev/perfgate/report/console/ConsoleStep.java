package dev.perfgate.report.console;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows that a step goes on which has no figures of its own, such as waiting for a subject or writing reports. A step of less than
 * two seconds shows nothing; a longer one a line that a person sees moving, or in a log a line every ten seconds. Around the step:
 *
 * <pre>{@code
 * try (ConsoleStep step = terminal.step("Writing the reports")) {
 *     for (Run run : runs) {
 *         step.now("Writing the reports of " + run.info().scenario());
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing else may be written to the same stream while the step is open: close it first. A load has figures, and {@link
 * ConsoleProgress}.
 */
public final class ConsoleStep implements AutoCloseable {
    private static final long EVERY_MILLIS = 250;

    private final StepLine line;
    private final long startNanos = System.nanoTime();
    private String what;
    private boolean open = true;

    private ConsoleStep(String what, StepLine line) {
        this.what = what;
        this.line = line;
    }

    /**
     * A step that begins now and ends when it is closed.
     *
     * @param what is done, as in "Waiting for http://127.0.0.1:8000"
     * @param terminal whether what is written can be overwritten
     */
    public static ConsoleStep begin(String what, PrintStream out, Style style, boolean terminal) {
        ConsoleStep step = new ConsoleStep(what, new StepLine(out, style, terminal));
        Thread watch = new Thread(step::watch, "step progress");
        watch.setDaemon(true);
        watch.start();
        return step;
    }

    /** Says what is done from now on; the time goes on. */
    public synchronized void now(String doing) {
        what = doing;
    }

    @Override
    public synchronized void close() {
        open = false;
        line.end();
        notifyAll();
    }

    private synchronized void watch() {
        try {
            while (open) {
                line.show(what, Duration.ofNanos(System.nanoTime() - startNanos));
                wait(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
