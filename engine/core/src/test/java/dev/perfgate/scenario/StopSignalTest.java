package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.StopSignal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    private final StopSignal stop = new StopSignal();
    private final List<String> heard = new ArrayList<>();

    @Test
    void hasNoReasonUntilItIsGiven() {
        stop.whenGiven(() -> heard.add("first"));
        assertThat(stop.reason()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void everyHearerHearsItOnce() {
        stop.whenGiven(() -> heard.add("first"));
        stop.whenGiven(() -> heard.add("second"));
        stop.give(new Reason.Interrupted("Ctrl-C"));
        stop.give(new Reason.Interrupted("Ctrl-C again"));
        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void onlyTheFirstReasonCounts() {
        stop.give(new Reason.Hopeless("all requests failed"));
        stop.give(new Reason.Interrupted("Ctrl-C"));
        assertThat(stop.reason()).contains(new Reason.Hopeless("all requests failed"));
    }

    @Test
    void lateHearerHearsItAtOnce() {
        stop.give(new Reason.Interrupted("Ctrl-C"));
        stop.whenGiven(() -> heard.add("late"));
        assertThat(heard).containsExactly("late");
    }
}
