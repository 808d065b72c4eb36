package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.scenario.LoadModel.Closed;
import dev.perfgate.scenario.LoadModel.Open;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoadModelTest {
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

    @Test
    void summaryOfAClosedLoadNamesUsersAndEnd() {
        assertThat(closed(1, HALF_MINUTE, Long.MAX_VALUE).summary()).isEqualTo("1 user for 30s");
        assertThat(closed(10_000, HALF_MINUTE, Long.MAX_VALUE).summary()).isEqualTo("10,000 users for 30s");
        assertThat(closed(2, LoadModel.UNLIMITED, 1).summary()).isEqualTo("2 users for 1 iteration");
        assertThat(closed(2, LoadModel.UNLIMITED, 5000).summary()).isEqualTo("2 users for 5,000 iterations");
        assertThat(closed(2, HALF_MINUTE, 5000).summary()).isEqualTo("2 users for 5,000 iterations, at most 30s");
    }

    @Test
    void summaryOfAnOpenLoadNamesRateAndArrivals() {
        assertThat(open(500, false, HALF_MINUTE, Long.MAX_VALUE).summary()).isEqualTo("500/s arriving for 30s");
        assertThat(open(0.5, true, LoadModel.UNLIMITED, 1).summary())
                .isEqualTo("0.5/s arriving at random for 1 iteration");
    }

    @Test
    void summaryIsTheSameOnEveryMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(closed(10_000, LoadModel.UNLIMITED, 5000).summary())
                    .isEqualTo("10,000 users for 5,000 iterations");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void impossibleLoadCannotBeMade() {
        assertThatThrownBy(() -> closed(0, HALF_MINUTE, 1)).hasMessageContaining("users 0");
        assertThatThrownBy(() -> closed(1, HALF_MINUTE, 0)).hasMessageContaining("iterations 0");
        assertThatThrownBy(() -> new Closed(1, Double.NaN, HALF_MINUTE, 1))
                .hasMessageContaining("spawn rate NaN");
        assertThatThrownBy(() -> open(0, false, HALF_MINUTE, 1)).hasMessageContaining("rate 0");
        assertThatThrownBy(() -> new Open(1, false, 0, 0, HALF_MINUTE, 1)).hasMessageContaining("max in flight 0");
        assertThatThrownBy(() -> new Open(1, false, 1, -1, HALF_MINUTE, 1)).hasMessageContaining("connections -1");
    }

    @Test
    void waitGoesFromTheShorterTimeToTheLonger() {
        assertThatThrownBy(() -> new ThinkTime.Wait(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LoadModel closed(int users, Duration duration, long iterations) {
        return new Closed(users, Double.POSITIVE_INFINITY, duration, iterations);
    }

    private static LoadModel open(double rate, boolean poisson, Duration duration, long iterations) {
        return new Open(rate, poisson, 10, 10, duration, iterations);
    }
}
