package dev.perfgate.maven.subject;

import java.time.Duration;

/** Time as the wait for a subject sees it: handed in, so that a test need not wait. */
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
