package dev.perfgate.maven.subject;

import java.time.Duration;
import org.apache.maven.plugin.MojoFailureException;

/** Waits from the start of a subject to its first response. */
public record StartWait(Waiting time, Duration limit) {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(50);

    public void until(Readiness readiness, Subject subject) throws MojoFailureException, InterruptedException {
        long started = time.nanoTime();
        Readiness.Answer answer = ask(readiness, subject);
        while (!answer.ready()) {
            if (time.nanoTime() - started >= limit.toNanos()) {
                throw new MojoFailureException("Subject '" + subject.id() + "' was not ready at " + readiness.place()
                        + " within " + TimeText.of(limit) + " (perf.start.startTimeout); the last answer there: "
                        + answer.text() + subject.lastWords());
            }
            time.pause(BETWEEN_PROBES);
            answer = ask(readiness, subject);
        }
    }

    /** Whether it lives is asked last: an answer counts only if it was this process that could have given it. */
    private static Readiness.Answer ask(Readiness readiness, Subject subject) throws MojoFailureException {
        Readiness.Answer answer =
                readiness instanceof Readiness.Unknown ? new Readiness.Answer(true, "nothing to ask") : readiness.ask();
        if (!subject.isAlive()) {
            throw new MojoFailureException("Subject '" + subject.id() + "' ended with exit code " + subject.exitCode()
                    + " before it answered at " + readiness.place() + subject.lastWords());
        }
        return answer;
    }
}
