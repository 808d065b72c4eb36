package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
    private final ManualClock clock = ManualClock.startingAt(Instant.EPOCH);
    private final RateLimit limit = new RateLimit(6, clock::nanoTime);

    @Test
    void fullBucketEmptiesAndFillsEvenly() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.take("a")).isTrue();
        }
        assertThat(limit.take("a")).isFalse();
        clock.advance(Duration.ofSeconds(9));
        assertThat(limit.take("a")).isFalse();
        clock.advance(Duration.ofSeconds(10));
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.secondsToOne()).isEqualTo(10);
    }

    @Test
    void keysDoNotShareABucket() {
        for (int i = 0; i < 7; i++) {
            limit.take("a");
        }
        assertThat(limit.some("a")).isFalse();
        assertThat(limit.some("b")).isTrue();
        assertThat(limit.take("b")).isTrue();
    }

    @Test
    void bucketNeverHoldsMoreThanAMinutesWorth() {
        limit.take("a");
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 6; i++) {
            assertThat(limit.take("a")).isTrue();
        }
        assertThat(limit.take("a")).isFalse();
    }
}
