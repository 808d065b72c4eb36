package dev.perfgate.maven.subject;

import java.time.Duration;

/** The clock of the wait for a subject, replaceable in tests. */
public interface Waiting {
    long nanoTime();

    void pause(Duration duration) throws InterruptedException;

    static Waiting real() {
        return new Waiting() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis());
            }
        };
    }
}
