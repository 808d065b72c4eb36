package dev.perfgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnswerPacingTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void oneSeedAlwaysFailsTheSameRequests() {
        assertThat(failures(1)).isEqualTo(failures(1)).isNotEqualTo(failures(2));
        assertThat(failures(1)).hasSizeBetween(920, 1080);
    }

    private static List<Long> failures(long seed) {
        AnswerPacing pacing =
                new AnswerPacing(DemoOptions.defaults().withErrorRate("10 %").withSeed(seed));
        return LongStream.range(0, 10_000)
                .filter(number -> pacing.lot(number, 1).fails())
                .boxed()
                .toList();
    }

    @Test
    void largerWorkTakesAsManyDelays() {
        AnswerPacing pacing = new AnswerPacing(DemoOptions.defaults().withDelay("10ms"));
        assertThat(pacing.lot(0, 2.5).delay()).isEqualTo(25_000_000);
    }

    @Test
    void stallHoldsBackWhatArrivesOrFallsDueInIt() {
        AnswerPacing pacing = new AnswerPacing(DemoOptions.defaults().withStall("1s every 5s"));
        assertThat(pacing.answerAt(2 * SECOND, 7)).isEqualTo(2 * SECOND + 7);
        assertThat(pacing.answerAt(4 * SECOND - 1, 7)).isEqualTo(5 * SECOND);
        assertThat(pacing.answerAt(4 * SECOND + 1, 7)).isEqualTo(5 * SECOND);
    }
}
