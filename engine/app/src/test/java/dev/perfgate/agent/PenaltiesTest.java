package dev.perfgate.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PenaltiesTest {
    private static final String GUESSER = "203.0.113.9";

    private final AtomicLong now = new AtomicLong();
    private final Penalties penalties = new Penalties(now::get);

    @Test
    void eachWrongKeyDoublesTheWait() {
        assertThat(guess()).isZero();
        assertThat(guess()).isEqualTo(Duration.ofMillis(250));
        assertThat(guess()).isEqualTo(Duration.ofMillis(500));
        assertThat(guess()).isEqualTo(Duration.ofSeconds(1));
    }

    /** Waits as long as it must, and then gives a wrong key. */
    private Duration guess() {
        Duration wait = penalties.waitOf(GUESSER);
        now.addAndGet(wait.toNanos());
        penalties.wrongKey(GUESSER);
        return wait;
    }

    @Test
    void waitNeverExceedsTheLongest() {
        for (int i = 0; i < 100; i++) {
            assertThat(guess()).isLessThanOrEqualTo(Penalties.LONGEST);
        }
    }

    @Test
    void guessesAtOnceWaitOneAfterTheOther() {
        penalties.wrongKey(GUESSER);
        assertThat(penalties.waitOf(GUESSER)).isEqualTo(Duration.ofMillis(250));
        assertThat(penalties.waitOf(GUESSER)).isEqualTo(Duration.ofMillis(500));
        assertThat(penalties.waitOf(GUESSER)).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void othersDoNotWait() {
        guess();
        assertThat(penalties.waitOf("203.0.113.10")).isZero();
    }

    @Test
    void rightKeyAndTimeForgive() {
        guess();
        penalties.rightKey(GUESSER);
        assertThat(penalties.waitOf(GUESSER)).isZero();
        guess();
        now.addAndGet(Duration.ofMinutes(16).toNanos());
        assertThat(penalties.waitOf(GUESSER)).isZero();
    }
}
