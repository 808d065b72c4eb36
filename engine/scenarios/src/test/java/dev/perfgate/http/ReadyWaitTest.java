package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.ArtifactFolder;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.RunClock;
import dev.perfgate.scenario.ScenarioStarter;
import dev.perfgate.scenario.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In a time of its own. */
class ReadyWaitTest {
    private static final Optional<String> READY = Optional.empty();
    private static final Optional<String> REFUSED = Optional.of("connection refused");

    private final List<String> told = new ArrayList<>();
    private final List<Duration> asked = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private Duration stopAt = Duration.ofDays(1);

    @Test
    void asksEvery200MillisUntilItIsReady() throws InterruptedException {
        assertThat(await(Duration.ofSeconds(30), Duration.ofMillis(900))).isEmpty();
        assertThat(asked).extracting(Duration::toMillis).containsExactly(0L, 200L, 400L, 600L, 800L, 1000L);
        assertThat(told).isEmpty();
    }

    @Test
    void longWaitIsToldAfterTwoSecondsAndThenEveryTen() throws InterruptedException {
        assertThat(await(Duration.ofSeconds(60), Duration.ofSeconds(23))).isEmpty();
        assertThat(told)
                .containsExactly(
                        "waiting for shop, since 2s of at most 1m 00s: connection refused",
                        "waiting for shop, since 12s of at most 1m 00s: connection refused",
                        "waiting for shop, since 22s of at most 1m 00s: connection refused");
    }

    @Test
    void givesUpWithTheLastReasonWhenItsTimeIsOver() throws InterruptedException {
        assertThat(await(Duration.ofSeconds(1), Duration.ofDays(1))).isEqualTo(REFUSED);
        assertThat(now).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void stopEndsTheWaitAtItsNextPause() throws InterruptedException {
        stopAt = Duration.ofMillis(500);
        assertThat(await(Duration.ofSeconds(30), Duration.ofDays(1))).isEqualTo(REFUSED);
        assertThat(now).isEqualTo(Duration.ofMillis(600));
    }

    private Optional<String> await(Duration timeout, Duration readyAt) throws InterruptedException {
        ExecutionContext context = new ExecutionContext(
                new StopSignal(), new OwnTime(), 1, told::add, ArtifactFolder.passing(), ScenarioStarter.NONE);
        return new ReadyWait("waiting for shop", timeout, context).await(patience -> {
            asked.add(now);
            assertThat(patience)
                    .isEqualTo(
                            timeout.minus(now).compareTo(ReadyWait.EVERY) > 0 ? timeout.minus(now) : ReadyWait.EVERY);
            return now.compareTo(readyAt) >= 0 ? READY : REFUSED;
        });
    }

    private final class OwnTime implements RunClock {
        @Override
        public Instant now() {
            return Instant.EPOCH.plus(now);
        }

        @Override
        public long nanos() {
            return now.toNanos();
        }

        @Override
        public boolean pause(Duration length) {
            now = now.plus(length);
            return now.compareTo(stopAt) < 0;
        }
    }
}
