package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Measurements.Event;
import dev.perfgate.scenario.Fault;
import dev.perfgate.scenario.PlannedFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultTimetableTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void faultIsDoneAndUndoneAtItsTimesAndLastsOnTheTimeline() throws InterruptedException {
        try (FaultTimetable table = table(Duration.ofMillis(50), Duration.ofMillis(100))) {
            Instant zero = Instant.now();
            table.begin();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            Event event = table.events(zero, Instant.now()).get(0);
            assertThat(event.kind() + " " + event.text()).isEqualTo("fault pause api");
            assertThat(event.second()).isGreaterThanOrEqualTo(0.05);
            assertThat(event.endSecond() - event.second()).isGreaterThanOrEqualTo(0.09);
            assertThat(table.warnings()).isEmpty();
        }
    }

    @Test
    void faultThatStillLastsAtTheEndIsUndone() throws InterruptedException {
        try (FaultTimetable table = table(Duration.ZERO, Duration.ofHours(1))) {
            table.begin();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void faultWhoseTimeDoesNotComeIsNeverDone() {
        FaultTimetable table = table(Duration.ofHours(1), Duration.ZERO);
        table.begin();
        table.close();
        assertThat(table.events(Instant.now(), Instant.now())).isEmpty();
        assertThat(ended.getCount()).isOne();
    }

    @Test
    void faultThatCannotBeDoneIsAWarningAndAnEvent() throws InterruptedException {
        Fault broken = new Fault() {
            @Override
            public String text() {
                return "kill api";
            }

            @Override
            public void begin() {
                begun.countDown();
                throw new IllegalStateException("there is no api");
            }

            @Override
            public void end() {}
        };
        FaultTimetable table = new FaultTimetable(List.of(new PlannedFault(Duration.ZERO, Duration.ZERO, broken)));
        table.begin();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        table.close();
        assertThat(table.warnings()).containsExactly("fault 'kill api' could not be done: there is no api");
        assertThat(table.events(Instant.now(), Instant.now()))
                .extracting(Event::text)
                .containsExactly("kill api", "fault 'kill api' could not be done: there is no api");
    }

    private FaultTimetable table(Duration at, Duration lasting) {
        Fault pause = new Fault() {
            @Override
            public String text() {
                return "pause api";
            }

            @Override
            public void begin() {
                begun.countDown();
            }

            @Override
            public void end() {
                ended.countDown();
            }
        };
        return new FaultTimetable(List.of(new PlannedFault(at, lasting, pause)));
    }
}
