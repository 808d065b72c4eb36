package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.result.Direction;
import org.junit.jupiter.api.Test;

class RegressionRuleTest {
    private static final RegressionRule BALANCED = RegressionRule.of(Sensitivity.BALANCED, Direction.LOWER);

    @Test
    void allowedProbabilityIsSharedAboveFiveMetrics() {
        assertThat(BALANCED.alpha()).isEqualTo(2e-5);
        assertThat(BALANCED.withGatedMetrics(5).alpha()).isEqualTo(2e-5);
        assertThat(BALANCED.withGatedMetrics(100).alpha()).isCloseTo(1e-6, within(1e-15));
        assertThat(RegressionRule.of(Sensitivity.FAST, Direction.LOWER).alpha())
                .isCloseTo(2e-5 * Math.sqrt(10), within(1e-15));
    }

    @Test
    void smallestShiftIsTheEffectOrTheNoiseWhicheverIsMore() {
        RegressionRule strict = RegressionRule.of(Sensitivity.STRICT, Direction.LOWER);

        assertThat(BALANCED.smallestShift(0.01)).isEqualTo(Math.log1p(0.03));
        assertThat(BALANCED.smallestShift(0.08)).isEqualTo(0.08);
        assertThat(strict.smallestShift(0.01)).isEqualTo(Math.log1p(0.05));
        assertThat(strict.smallestShift(0.08)).isCloseTo(0.12, within(1e-12));
    }

    @Test
    void ruleWithoutMeaningIsRefused() {
        assertThatThrownBy(() -> RegressionRule.of(Sensitivity.BALANCED, Direction.NONE))
                .hasMessageContaining("neither better nor worse");
        assertThatThrownBy(() -> BALANCED.withSmallestEffect(Double.NaN)).hasMessageContaining("0.03 for 3 %");
        assertThatThrownBy(() -> BALANCED.withGatedMetrics(0)).hasMessageContaining("1 or more");
    }
}
