package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LiveLoad;
import dev.perfgate.result.Progress;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason.Hopeless;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllFailingRuleTest {
    private final StopSignal stop = new StopSignal();
    private final AllFailingRule rule = new AllFailingRule(stop);

    @Test
    void nothingButFailuresForTenSecondsEndTheRun() {
        for (int second = 1; second < 10; second++) {
            at(second, second * 500L, second * 500L);
        }
        assertThat(stop.reason()).isEmpty();

        at(10, 5000, 5000);
        assertThat(stop.reason()).contains(new Hopeless("all 5,000 requests of the last 10 s failed"));
    }

    @Test
    void oneSuccessInBetweenBeginsTheTimeAnew() {
        at(9, 900, 900);
        at(10, 1000, 999);
        at(19, 1900, 1899);
        assertThat(stop.reason()).isEmpty();

        at(20, 2000, 1999);
        assertThat(stop.reason()).contains(new Hopeless("all 1,000 requests of the last 10 s failed"));
    }

    @Test
    void failuresAmongSuccessesAreNotHopeless() {
        for (int second = 1; second <= 60; second++) {
            at(second, second * 100L, second * 99L);
        }
        assertThat(stop.reason()).isEmpty();
    }

    @Test
    void subjectThatStandsStillIsWaitedFor() {
        for (int second = 1; second <= 60; second++) {
            at(second, 100, 0);
        }
        assertThat(stop.reason()).isEmpty();
    }

    @Test
    void singleFailureOfASlowLoadIsNotHopeless() {
        at(1, 1, 0);
        at(15, 1, 0);
        at(16, 2, 1);
        at(30, 2, 1);
        assertThat(stop.reason()).isEmpty();

        at(31, 3, 2);
        assertThat(stop.reason()).contains(new Hopeless("all 2 requests of the last 16 s failed"));
    }

    @Test
    void loadOfWhichNothingHasEndedYetGoesOn() {
        at(30, 0, 0);
        assertThat(stop.reason()).isEmpty();
    }

    private void at(int second, long requests, long failures) {
        Progress figures =
                LiveLoad.of(Duration.ofSeconds(second), Duration.ZERO, requests, failures, 0, 0, Double.NaN, 1);
        rule.progress(figures, () -> {
            throw new AssertionError("the rule needs no run");
        });
    }
}
