package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.analysis.TwoSampleRule.Judgement;
import dev.perfgate.result.Direction;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class TwoSampleTest {
    private static final TwoSampleRule LOWER = new TwoSampleRule(Direction.LOWER, 0.03);
    private static final TwoSampleRule HIGHER = new TwoSampleRule(Direction.HIGHER, 0.03);

    @Test
    void shiftIsTheMedianOfAllDifferences() {
        // Differences: 3-0, 3-1, 3-5, 8-0, 8-1, 8-5 = -2, 2, 3, 3, 7, 8.
        HodgesLehmann shift = new HodgesLehmann(new double[] {0, 1, 5}, new double[] {3, 8});

        assertThat(shift.estimate()).isEqualTo(3);
    }

    @Test
    void intervalCutsAsManyDifferencesAsTheTablesSay() {
        double[] baseline = {0, 0, 0, 0, 0};
        double[] candidate = {1, 2, 3, 4, 5};
        // Five against five: P(U < 3) = 4/252 = 0.0159, P(U < 4) = 7/252 = 0.0278: at 95 % c is 3, so the third of 25
        // differences.
        HodgesLehmann five = new HodgesLehmann(baseline, candidate);
        assertThat(five.low(0.05)).isEqualTo(1);
        assertThat(five.high(0.05)).isEqualTo(5);

        // Each of 1..5 stands five times: the sixth smallest is the first 2. P(U < 5) = 12/252 = 0.0476, P(U < 6) =
        // 19/252 = 0.0754.
        assertThat(five.low(0.15)).isEqualTo(1);
        assertThat(five.low(0.16)).isEqualTo(2);
        assertThat(five.high(0.16)).isEqualTo(4);
    }

    @Test
    void tooFewRepetitionsSayNothing() {
        // Three against three: even the most extreme order has 1/20 = 0.05 > 0.025.
        ShiftEstimate three = ShiftEstimate.between(new double[] {1, 1, 1}, new double[] {9, 9, 9}, 0.95);

        assertThat(three.low()).isEqualTo(-1);
        assertThat(three.high()).isInfinite();
        assertThat(three.change()).isCloseTo(8, within(1e-9));
        assertThat(LOWER.judge(three)).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void approximationMeetsTheExactIntervalWhereBothAreKnown() {
        assertThat(NormalQuantile.exceededWith(0.025)).isCloseTo(1.95996, within(5e-4));
        assertThat(NormalQuantile.exceededWith(0.0005)).isCloseTo(3.29053, within(5e-4));

        double[] exact = sample(1, 20, 0.05);
        double[] large = sample(1, 21, 0.05);
        double[] other = sample(2, 60, 0.05);
        double widthExact = width(new HodgesLehmann(exact, other));
        assertThat(width(new HodgesLehmann(large, other))).isCloseTo(widthExact, within(0.25 * widthExact));
    }

    @Test
    void intervalHoldsTheTrueShiftAsOftenAsItSays() {
        int held = 0;
        for (int seed = 0; seed < 1000; seed++) {
            double[] baseline = sample(seed, 8, 0.1);
            double[] candidate = sample(seed + 50_000, 8, 0.1);
            ShiftEstimate estimate = ShiftEstimate.between(baseline, scaled(candidate, 1.2), 0.9);
            held += estimate.low() <= 0.2 && estimate.high() >= 0.2 ? 1 : 0;
        }
        // 900 expected at least; four standard deviations are 38.
        assertThat(held).isBetween(890, 960);
    }

    @Test
    void intervalAgainstTheSmallestEffectDecides() {
        assertThat(LOWER.judge(estimate(0.04, 0.2))).isEqualTo(Judgement.REGRESSION);
        assertThat(LOWER.judge(estimate(0.02, 0.2))).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(LOWER.judge(estimate(-0.02, 0.02))).isEqualTo(Judgement.EQUIVALENT);
        assertThat(LOWER.judge(estimate(0.01, 0.02))).isEqualTo(Judgement.EQUIVALENT);
        assertThat(LOWER.judge(estimate(-0.2, 0.02))).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(LOWER.judge(estimate(-0.2, -0.04))).isEqualTo(Judgement.IMPROVEMENT);
        assertThat(LOWER.judge(estimate(-0.2, 0.2))).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void unitDoesNotMatter() {
        double[] baseline = sample(3, 9, 0.05);
        double[] candidate = scaled(sample(4, 9, 0.05), 1.1);

        ShiftEstimate seconds = ShiftEstimate.between(baseline, candidate, 0.95);
        ShiftEstimate millis = ShiftEstimate.between(scaled(baseline, 1000), scaled(candidate, 1000), 0.95);

        assertThat(millis.change()).isCloseTo(seconds.change(), within(1e-9));
        assertThat(millis.low()).isCloseTo(seconds.low(), within(1e-9));
        assertThat(millis.high()).isCloseTo(seconds.high(), within(1e-9));
    }

    @Test
    void whatIsWorseForOneDirectionIsBetterForTheOther() {
        double[] baseline = sample(5, 9, 0.02);
        double[] candidate = scaled(sample(6, 9, 0.02), 1.3);
        ShiftEstimate up = ShiftEstimate.between(baseline, candidate, 0.95);
        ShiftEstimate down = ShiftEstimate.between(candidate, baseline, 0.95);

        assertThat(LOWER.judge(up)).isEqualTo(Judgement.REGRESSION);
        assertThat(HIGHER.judge(up)).isEqualTo(Judgement.IMPROVEMENT);
        assertThat(LOWER.judge(down)).isEqualTo(Judgement.IMPROVEMENT);
        assertThat(HIGHER.judge(down)).isEqualTo(Judgement.REGRESSION);
        assertThat((1 + up.low()) * (1 + down.high())).isCloseTo(1, within(1e-9));
    }

    @Test
    void constantsAndTiesAreEquivalentAndZerosCount() {
        assertThat(judge(new double[5], new double[5])).isEqualTo(Judgement.EQUIVALENT);
        assertThat(judge(constant(7), constant(7))).isEqualTo(Judgement.EQUIVALENT);
        assertThat(judge(constant(7), constant(7.5))).isEqualTo(Judgement.REGRESSION);
        assertThat(judge(new double[5], constant(0.01))).isEqualTo(Judgement.REGRESSION);
        assertThat(judge(new double[] {1, 1, 2, 2, 2}, new double[] {1, 2, 1, 2, 2}))
                .isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void wrongInputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TwoSampleRule(Direction.NONE, 0.03));
        assertThatIllegalArgumentException().isThrownBy(() -> new TwoSampleRule(Direction.LOWER, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftEstimate.between(new double[] {Double.NaN}, new double[] {1}, 0.95))
                .withMessage("value 0 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftEstimate.between(new double[0], new double[] {1}, 0.95));
    }

    private static Judgement judge(double[] baseline, double[] candidate) {
        return LOWER.judge(ShiftEstimate.between(baseline, candidate, 0.95));
    }

    private static ShiftEstimate estimate(double low, double high) {
        return new ShiftEstimate(0.5 * (low + high), low, high, 0.95, 9, 9);
    }

    private static double width(HodgesLehmann shift) {
        return shift.high(0.05) - shift.low(0.05);
    }

    private static double[] constant(double value) {
        double[] values = new double[5];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] scaled(double[] values, double factor) {
        return DoubleStream.of(values).map(value -> factor * value).toArray();
    }

    static double[] sample(long seed, int count, double sigma) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> Math.exp(sigma * random.nextGaussian()))
                .limit(count)
                .toArray();
    }
}
