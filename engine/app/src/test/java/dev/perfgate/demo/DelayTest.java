package dev.perfgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void bareDurationIsFixed() {
        assertThat(Delay.parse("20ms")).isEqualTo(new Delay.Fixed(Duration.ofMillis(20)));
        assertThat(Delay.parse("20ms").sample(random)).isEqualTo(20_000_000);
    }

    @Test
    void betweenReachesBothEndsAndNoFurther() {
        Delay between = Delay.parse("between 10ns 12ns");
        assertThat(LongStream.range(0, 200).map(i -> between.sample(random)).distinct())
                .containsExactlyInAnyOrder(10L, 11L, 12L);
    }

    @Test
    void logNormalHasTheMedianAndTheP99ItWasGiven() {
        Delay delay = Delay.parse("lognormal 20ms,80ms");
        long[] sorted = LongStream.range(0, 100_000)
                .map(i -> delay.sample(random))
                .sorted()
                .toArray();
        assertThat(sorted[50_000] / 1e6).isCloseTo(20, within(0.4));
        assertThat(sorted[99_000] / 1e6).isCloseTo(80, within(3.2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "between 30ms 10ms", "lognormal 80ms,20ms", "lognormal 0ms,20ms", "between 10ms", ""})
    void otherTextsNameTheOptionTheValueAndTheForms(String text) {
        assertThatThrownBy(() -> Delay.parse(text))
                .isInstanceOf(DemoOptionException.class)
                .hasMessageStartingWith("--delay '" + text + "': write '20ms'");
    }
}
