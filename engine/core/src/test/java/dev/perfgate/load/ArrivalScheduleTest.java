package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.load.LoadCurve.Span;
import dev.perfgate.load.LoadLevel.Staged;
import dev.perfgate.load.LoadLevel.Steady;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalScheduleTest {
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({"500, 1000, 500", "333, 1000, 333", "3, 1000, 3", "0.5, 100, 1", "2000, 1250, 2500", "0.1, 30000, 3"})
    void constantRateHasTheArrivalsOfItsDuration(double rate, long millis, int arrivals) {
        LoadLevel level = new Steady(rate, Double.POSITIVE_INFINITY, Duration.ofMillis(millis));
        List<Long> all = all(level);
        assertThat(all).hasSize(arrivals);
        for (int i = 0; i < arrivals; i++) {
            assertThat(all.get(i)).isEqualTo((long) (i * 1e9 / rate));
        }
    }

    /** Rate 2 t: t^2 arrivals until t, so that the nth comes at its root. */
    @Test
    void growingRateHasArrivalsAtTheRootsOfTheirNumbers() {
        List<Long> all = all(new Staged(List.of(new Stage(Duration.ofSeconds(10), 20, false))));
        assertThat(all).hasSize(100);
        for (int n = 0; n < 100; n++) {
            assertThat(all.get(n)).isCloseTo((long) (Math.sqrt(n) * 1e9), within(1L));
        }
    }

    /** Rate 20 - 2 t: 100 - (10 - t)^2 arrivals until t. */
    @Test
    void fallingRateIsTheMirrorOfAGrowingOne() {
        List<Long> all = all(new Staged(
                List.of(new Stage(Duration.ofSeconds(1), 20, true), new Stage(Duration.ofSeconds(10), 0, false))));
        assertThat(all).hasSize(120);
        for (int n = 0; n < 100; n++) {
            assertThat(all.get(20 + n)).isCloseTo(SECOND + (long) ((10 - Math.sqrt(100 - n)) * 1e9), within(1L));
        }
    }

    @Test
    void nothingArrivesInAPauseAndTheRestFollowsIt() {
        List<Long> all = all(new Staged(List.of(
                new Stage(Duration.ofSeconds(2), 0, true),
                new Stage(Duration.ofSeconds(1), 5, true),
                new Stage(Duration.ofSeconds(3), 0, true),
                new Stage(Duration.ofSeconds(1), 2, true))));
        assertThat(all).extracting(nanos -> nanos / 1e9).containsExactly(2.0, 2.2, 2.4, 2.6, 2.8, 6.0, 6.5);
    }

    /** The number up to any instant is the integral of the rate, within the one arrival that may be under way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void arrivalsAreTheIntegralOfTheRate(long seed) {
        LoadCurve curve = new Staged(RandomStages.ofRates(new SplittableRandom(seed))).curve();
        double integral = 0;
        List<Long> all = all(curve);
        for (Span piece : curve.pieces()) {
            integral += (piece.from() + piece.to()) / 2 * piece.nanos() / 1e9;
            long until = piece.endNanos();
            assertThat((double) all.stream().filter(at -> at < until).count())
                    .isBetween(integral - 1e-6, integral + 1 + 1e-6);
        }
        assertThat(all).isSorted().hasSize((int) Math.ceil(integral));
    }

    /** Loops that ask for every third number each have, taken together, the arrivals of one that asks for all. */
    @Test
    void sharesAddUpToTheWhole() {
        LoadCurve curve = new Staged(RandomStages.ofRates(new SplittableRandom(9))).curve();
        List<Long> shares = new ArrayList<>();
        for (int first = 0; first < 3; first++) {
            shares.addAll(every(curve, first, 3));
        }
        assertThat(shares.stream().sorted().toList()).isEqualTo(all(curve));
    }

    @Test
    void roundingDoesNotAddUpOverManyArrivals() {
        ArrivalSchedule schedule =
                new ArrivalSchedule(new Steady(3, Double.POSITIVE_INFINITY, LoadModel.UNLIMITED).curve());
        assertThat(schedule.atNanos(3e9)).isEqualTo(1_000_000_000L * SECOND);
    }

    private static List<Long> all(LoadLevel level) {
        return all(level.curve());
    }

    private static List<Long> all(LoadCurve curve) {
        return every(curve, 0, 1);
    }

    private static List<Long> every(LoadCurve curve, int first, int step) {
        ArrivalSchedule schedule = new ArrivalSchedule(curve);
        List<Long> arrivals = new ArrayList<>();
        for (long n = first; n < schedule.total(); n += step) {
            arrivals.add(schedule.atNanos(n));
        }
        return arrivals;
    }
}
