package dev.perfgate.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RepeatedTest {
    @Test
    void figuresAreThoseWorkedOutByHand() {
        Repeated repeated = new Repeated(List.of(12.0, 10.0, 14.0));
        assertThat(repeated.median()).isEqualTo(12);
        assertThat(repeated.mean()).isEqualTo(12);
        // Standard deviation 2, so 4.303 · 2 / √3.
        assertThat(repeated.margin()).isCloseTo(4.9683, within(0.0001));
        assertThat(repeated.spread()).isCloseTo(4 / 12.0, within(1e-12));
    }

    @Test
    void medianOfAnEvenNumberLiesBetween() {
        assertThat(new Repeated(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void singleFigureHasNoMargin() {
        assertThat(new Repeated(List.of(7.0)).margin()).isNaN();
        assertThat(new Repeated(List.of(7.0)).median()).isEqualTo(7);
    }
}
