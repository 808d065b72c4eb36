package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LoadLevel.Staged;
import dev.perfgate.load.LoadLevel.Steady;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserScheduleTest {
    private static final long SECOND = 1_000_000_000L;

    /** 0 to 10 in 10 s, 10 for 5 s, down to 4 in 3 s, a jump to 20 for 2 s, nobody for 5 s. */
    private static final UserSchedule STAGES = new UserSchedule(new Staged(List.of(
                    stage(10, 10, false),
                    stage(5, 10, false),
                    stage(3, 4, false),
                    stage(2, 20, true),
                    stage(5, 0, true)))
            .curve());

    @ParameterizedTest
    @CsvSource({
        "0, 0", "999_999_999, 0", "1_000_000_000, 1", "9_999_999_999, 9", "10_000_000_000, 10",
        // Two users less a second: a part of a user is none.
        "15_000_000_000, 10", "15_000_000_001, 9", "15_500_000_000, 9", "15_500_000_001, 8", "17_999_999_999, 4",
        "18_000_000_000, 20", "19_999_999_999, 20", "20_000_000_000, 0", "99_000_000_000, 0"
    })
    void usersAreTheWholeOnesOfTheCurve(String nanos, long users) {
        assertThat(STAGES.usersAt(Long.parseLong(nanos.replace("_", "")))).isEqualTo(users);
    }

    @Test
    void spawnRateLetsTheFirstUserComeAtOnceAndEachFurtherOneInItsTurn() {
        UserSchedule schedule = new UserSchedule(new Steady(50, 4, Duration.ofMinutes(1)).curve());
        assertThat(schedule.usersAt(0)).isEqualTo(1);
        assertThat(schedule.usersAt(SECOND / 4 - 1)).isEqualTo(1);
        assertThat(schedule.usersAt(SECOND / 4)).isEqualTo(2);
        assertThat(schedule.usersAt(49 * SECOND / 4 - 1)).isEqualTo(49);
        assertThat(schedule.usersAt(49 * SECOND / 4)).isEqualTo(50);
        assertThat(schedule.leaves(49 * SECOND / 4, 50, 50)).isEqualTo(UserSchedule.NEVER);
    }

    @Test
    void allUsersComeAtOnceWithoutASpawnRate() {
        UserSchedule schedule =
                new UserSchedule(new Steady(10_000_000, Double.POSITIVE_INFINITY, LoadModel.UNLIMITED).curve());
        assertThat(schedule.usersAt(0)).isEqualTo(10_000_000);
        assertThat(schedule.leaves(0, 10_000_000, 10_000_000)).isEqualTo(UserSchedule.NEVER);
    }

    @Test
    void slowestSpawnRateOfTheMostUsersStaysARate() {
        UserSchedule schedule = new UserSchedule(new Steady(10_000_000, 1 / 3600.0, LoadModel.UNLIMITED).curve());
        assertThat(schedule.usersAt(1000 * 3600 * SECOND + SECOND)).isEqualTo(1001);
    }

    @Test
    void changesAreFoundAtTheVeryInstant() {
        assertThat(STAGES.leaves(0, 0, 0)).isEqualTo(SECOND);
        assertThat(STAGES.leaves(SECOND, 1, 4)).isEqualTo(5 * SECOND);
        assertThat(STAGES.leaves(10 * SECOND, 10, 10)).isEqualTo(15 * SECOND + 1);
        assertThat(STAGES.leaves(16 * SECOND, 4, 8)).isEqualTo(18 * SECOND);
        assertThat(STAGES.leaves(18 * SECOND, 20, 20)).isEqualTo(20 * SECOND);
        assertThat(STAGES.leaves(20 * SECOND, 0, 0)).isEqualTo(UserSchedule.NEVER);
    }

    /** Whoever follows the changes one by one sees what {@code usersAt} says, with curves of any shape. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void followingTheChangesMissesNone(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UserSchedule schedule = new UserSchedule(new Staged(RandomStages.ofUsers(random)).curve());
        long now = 0;
        for (int i = 0; i < 200 && now != UserSchedule.NEVER; i++) {
            long users = schedule.usersAt(now);
            long next = schedule.leaves(now, users, users);
            if (next != UserSchedule.NEVER) {
                assertThat(next).isGreaterThan(now);
                assertThat(schedule.usersAt(next)).isNotEqualTo(users);
                assertThat(schedule.usersAt(next - 1)).isEqualTo(users);
                assertThat(schedule.usersAt(now + random.nextLong(next - now))).isEqualTo(users);
            }
            now = next;
        }
    }

    private static Stage stage(int seconds, int users, boolean step) {
        return new Stage(Duration.ofSeconds(seconds), users, step);
    }
}
