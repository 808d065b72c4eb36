package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.load.LoadLevel.Steady;
import dev.perfgate.load.LoadModel.Closed;
import dev.perfgate.load.LoadModel.Open;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadModelTest {
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final double AT_ONCE = Double.POSITIVE_INFINITY;
    private static final LoadLevel ONE = new Steady(1, AT_ONCE, HALF_MINUTE);

    @Test
    void summaryOfAClosedLoadNamesUsersAndEnd() {
        assertThat(closed(1, HALF_MINUTE, Long.MAX_VALUE).summary()).isEqualTo("1 user for 30s");
        assertThat(closed(10_000, HALF_MINUTE, Long.MAX_VALUE).summary()).isEqualTo("10,000 users for 30s");
        assertThat(closed(2, LoadModel.UNLIMITED, 1).summary()).isEqualTo("2 users for 1 iteration");
        assertThat(closed(2, LoadModel.UNLIMITED, 5000).summary()).isEqualTo("2 users for 5,000 iterations");
        assertThat(closed(2, HALF_MINUTE, 5000).summary()).isEqualTo("2 users for 5,000 iterations, at most 30s");
    }

    @Test
    void growthOfASteadyLoadIsAPhaseOfItsOwn() {
        LoadModel growing = new Closed(new Steady(50, 10, HALF_MINUTE), Long.MAX_VALUE);

        assertThat(growing.phaseStarts())
                .map(phase -> phase.stage().text())
                .containsExactly("1 to 50 users", "50 users");
        assertThat(growing.phaseStarts())
                .map(phase -> phase.stage().at().toMillis())
                .containsExactly(0L, 4900L);
        assertThat(growing.phaseStarts()).map(LoadModel.PhaseStart::steady).containsExactly(false, true);
        assertThat(closed(50, HALF_MINUTE, Long.MAX_VALUE).phaseStarts()).isEmpty();
    }

    @Test
    void pauseAmongStagesIsNotSteady() {
        LoadLevel staged = new LoadLevel.Staged(List.of(
                new Stage(Duration.ofSeconds(10), 5, true),
                new Stage(Duration.ofSeconds(5), 0, true),
                new Stage(Duration.ofSeconds(10), 5, false)));

        assertThat(new Closed(staged, Long.MAX_VALUE).phaseStarts())
                .map(LoadModel.PhaseStart::steady)
                .containsExactly(true, false, false);
    }

    @Test
    void summaryOfAnOpenLoadNamesRateAndArrivals() {
        assertThat(open(500, false, HALF_MINUTE, Long.MAX_VALUE).summary()).isEqualTo("500/s arriving for 30s");
        assertThat(open(0.5, true, LoadModel.UNLIMITED, 1).summary())
                .isEqualTo("0.5/s arriving at random for 1 iteration");
    }

    @Test
    void summaryOfStagesTellsEachUntilThereAreTooMany() {
        List<Stage> three = List.of(
                new Stage(Duration.ofMinutes(1), 200, false),
                new Stage(Duration.ofMinutes(5), 200, false),
                new Stage(HALF_MINUTE, 0, true));
        assertThat(new Closed(new LoadLevel.Staged(three), Long.MAX_VALUE).summary())
                .isEqualTo("stages: 0 to 200 users in 1m 00s, 200 users for 5m 00s, 0 users for 30s");
        assertThat(new Open(new LoadLevel.Staged(three), true, 10, 10, Long.MAX_VALUE).summary())
                .isEqualTo("stages arriving at random: 0/s to 200/s in 1m 00s, 200/s for 5m 00s, 0/s for 30s");
        List<Stage> six = Stream.concat(three.stream(), three.stream()).toList();
        assertThat(new Closed(new LoadLevel.Staged(six), Long.MAX_VALUE).summary())
                .isEqualTo("stages, 6 up to 200 users for 13m 00s");
    }

    @Test
    void loadsWithDifferentStagesAreDifferentWork() {
        Stage up = new Stage(HALF_MINUTE, 5, false);
        Stage jump = new Stage(HALF_MINUTE, 5, true);
        assertThat(Stream.of(List.of(up, jump), List.of(jump, up), List.of(up, up), List.of(up))
                        .map(LoadLevel.Staged::new)
                        .map(level -> new Closed(level, Long.MAX_VALUE).description()))
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("closed, stages [to 5.0 in PT30S, step to 5.0 in PT30S], duration PT1M,"
                        + " iterations 9223372036854775807");
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
        assertThatThrownBy(() -> closed(0, HALF_MINUTE, 1)).hasMessageContaining("level 0");
        assertThatThrownBy(() -> closed(1, HALF_MINUTE, 0)).hasMessageContaining("iterations 0");
        assertThatThrownBy(() -> new Steady(1, Double.NaN, HALF_MINUTE)).hasMessageContaining("spawn rate NaN");
        assertThatThrownBy(() -> open(0, false, HALF_MINUTE, 1)).hasMessageContaining("level 0");
        assertThatThrownBy(() -> new Open(ONE, false, 0, 0, 1)).hasMessageContaining("max in flight 0");
        assertThatThrownBy(() -> new Open(ONE, false, 1, -1, 1)).hasMessageContaining("connections -1");
    }

    @Test
    void waitGoesFromTheShorterTimeToTheLonger() {
        assertThatThrownBy(() -> new ThinkTime.Wait(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LoadModel closed(int users, Duration duration, long iterations) {
        return new Closed(new Steady(users, AT_ONCE, duration), iterations);
    }

    private static LoadModel open(double rate, boolean poisson, Duration duration, long iterations) {
        return new Open(new Steady(rate, AT_ONCE, duration), poisson, 10, 10, iterations);
    }
}
