package dev.perfgate.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.cpu.DutyCycle.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DutyCycleTest {
    private static final long SECOND = 1_000_000_000;
    private static final long START = 5_000_000;

    private final MadeTime time = new MadeTime();

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100})
    void threadIsBusyForTheShareThatWasAskedFor(int busyPct) {
        assertThat(busy(work(busyPct))).isCloseTo(busyPct / 100.0, within(0.005));
    }

    @Test
    void wakingUpLateChangesNothing() {
        time.late = 800_000;
        assertThat(busy(work(40))).isCloseTo(0.4, within(0.005));
    }

    @Test
    void timeTakenByOthersIsMadeUpFor() {
        time.othersNanos = 70_000;
        assertThat(busy(work(40))).isCloseTo(0.4, within(0.005));
    }

    @Test
    void whatOthersTakeBeyondTheRestIsMissing() {
        time.othersNanos = 70_000;
        assertThat(busy(work(80))).isCloseTo(0.5, within(0.01));
    }

    @Test
    void allThatWasWorkedIsCounted() {
        Done done = work(50);
        assertThat(done.parts()).isEqualTo(time.parts).isPositive();
        assertThat(done.cpuNanos()).isEqualTo(time.cpu);
    }

    @Test
    void stoppedThreadEndsWithItsSlice() {
        Done done = new DutyCycle(100, time)
                .work(time::workPart, START, START + SECOND, () -> time.parts > 1000, (parts, cpu) -> {});
        assertThat(done.wallNanos()).isLessThan(SECOND / 5);
    }

    private Done work(int busyPct) {
        return new DutyCycle(busyPct, time)
                .work(time::workPart, START, START + 8 * SECOND, () -> false, (parts, cpu) -> {});
    }

    private static double busy(Done done) {
        return (double) done.cpuNanos() / done.wallNanos();
    }

    /** A machine on which a part of a unit takes 70 µs. */
    private static final class MadeTime implements ThreadTime {
        private static final long PART_NANOS = 70_000;

        long wall;
        long cpu;
        long parts;
        /** That a thread is late when it has rested. */
        long late;
        /** That other work takes meanwhile. */
        long othersNanos;

        void workPart() {
            parts++;
            cpu += PART_NANOS;
            wall += PART_NANOS + othersNanos;
        }

        @Override
        public long wallNanos() {
            return wall;
        }

        @Override
        public long cpuNanos() {
            return cpu;
        }

        @Override
        public void restUntil(long wallNanos) {
            if (wallNanos > wall) {
                wall = wallNanos + late;
            }
        }
    }
}
