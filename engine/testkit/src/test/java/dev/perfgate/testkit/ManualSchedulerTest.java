package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualSchedulerTest {
    private final ManualClock clock = ManualClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final List<String> log = new ArrayList<>();

    @Test
    void tasksRunInOrderAtTheirOwnTime() {
        scheduler.after(Duration.ofSeconds(2), () -> log.add("second at " + clock.instant()));
        scheduler.after(Duration.ofSeconds(1), () -> log.add("first at " + clock.instant()));
        scheduler.advance(Duration.ofSeconds(5));
        assertThat(log).containsExactly("first at 2026-01-01T00:00:01Z", "second at 2026-01-01T00:00:02Z");
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:05Z");
    }

    @Test
    void taskThatSchedulesItselfRunsAsOftenAsTimeAllows() {
        tickEverySecond();
        scheduler.advance(Duration.ofMillis(3500));
        assertThat(log).containsExactly("1000000000", "2000000000", "3000000000");
        assertThat(scheduler.waiting()).isEqualTo(1);
    }

    private void tickEverySecond() {
        scheduler.after(Duration.ofSeconds(1), () -> {
            log.add("" + clock.nanoTime());
            tickEverySecond();
        });
    }

    @Test
    void tasksOfOneInstantKeepTheirOrder() {
        scheduler.at(5, () -> log.add("a"));
        scheduler.at(5, () -> log.add("b"));
        scheduler.advance(Duration.ofNanos(5));
        assertThat(log).containsExactly("a", "b");
    }
}
