package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallPatternTest {
    private static final long SECOND = 1_000_000_000L;
    private final StallPattern oneInFive = new StallPattern(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void answersAfterTheDelayBetweenStalls() {
        assertThat(oneInFive.answerAt(2 * SECOND, 7)).isEqualTo(2 * SECOND + 7);
        assertThat(oneInFive.answerAt(5 * SECOND, 7)).isEqualTo(5 * SECOND + 7);
    }

    @Test
    void requestThatArrivesInAStallIsAnsweredAtItsEnd() {
        assertThat(oneInFive.answerAt(4 * SECOND, 7)).isEqualTo(5 * SECOND);
        assertThat(oneInFive.answerAt(10 * SECOND - 1, 7)).isEqualTo(10 * SECOND);
    }

    @Test
    void answerThatFallsDueInAStallWaitsForItsEnd() {
        assertThat(oneInFive.answerAt(4 * SECOND - 1, 7)).isEqualTo(5 * SECOND);
    }

    @Test
    void withoutStallsOnlyTheDelayCounts() {
        assertThat(StallPattern.NONE.answerAt(SECOND - 1, 7)).isEqualTo(SECOND + 6);
    }

    @Test
    void stallMustBeShorterThanItsPeriod() {
        assertThatThrownBy(() -> new StallPattern(Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT5S");
    }
}
