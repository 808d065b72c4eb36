package dev.perfgate.maven.subject;

import java.time.Duration;
import org.apache.maven.plugin.MojoFailureException;

/** Waits from the start of a subject to its first response. */
public record StartWait(Waiting time, Duration limit) {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(50);

    public void until(Readiness readiness, Subject subject) throws MojoFailureException, InterruptedException {
        long started = time.nanoTime();
        while (!isReady(readiness, subject)) {
            if (time.nanoTime() - started >= limit.toNanos()) {
                throw new MojoFailureException("Subject '" + subject.id() + "' did not answer at " + readiness.place()
                        + " within " + limit.toSeconds() + " s (perf.start.startTimeout)" + subject.lastWords());
            }
            time.pause(BETWEEN_PROBES);
        }
    }

    /** Whether it lives is asked last: an answer counts only if it was this process that could have given it. */
    private static boolean isReady(Readiness readiness, Subject subject) throws MojoFailureException {
        boolean answers = readiness instanceof Readiness.Unknown || readiness.answers();
        if (!subject.isAlive()) {
            throw new MojoFailureException("Subject '" + subject.id() + "' ended with exit code " + subject.exitCode()
                    + " before it answered at " + readiness.place() + subject.lastWords());
        }
        return answers;
    }
}
