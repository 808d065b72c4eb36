package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.StopSignal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    private static final Reason FIRST = new Reason.Interrupted("interrupted");
    private static final Reason SECOND = new Reason.Hopeless("all requests failed");

    private final StopSignal signal = new StopSignal();
    private final List<String> heard = new ArrayList<>();

    @Test
    void everyHearerIsToldOnceAndOnlyTheFirstReasonCounts() {
        signal.whenGiven(() -> heard.add("a"));
        signal.whenGiven(() -> heard.add("b"));
        assertThat(signal.reason()).isEmpty();
        signal.give(FIRST);
        signal.give(SECOND);
        assertThat(heard).containsExactly("a", "b");
        assertThat(signal.reason()).contains(FIRST);
    }

    @Test
    void whoComesLateIsToldAtOnce() {
        signal.give(SECOND);
        signal.whenGiven(() -> heard.add("late"));
        assertThat(heard).containsExactly("late");
    }

    @Test
    void whoNoLongerHearsIsNotTold() {
        StopSignal.Hearing gone = signal.whenGiven(() -> heard.add("gone"));
        signal.whenGiven(() -> heard.add("there"));
        gone.close();
        gone.close();
        signal.give(FIRST);
        assertThat(heard).containsExactly("there");
    }
}
