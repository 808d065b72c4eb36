package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.TwoSampleRule.Judgement;
import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SequentialComparisonTest {
    private static final TwoSampleRule RULE = new TwoSampleRule(Direction.LOWER, 0.03);
    private static final double ALLOWED = 0.05;
    private static final int MOST_PAIRS = 80;

    @Test
    void looksAreDueEverMoreRarely() {
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        List<Integer> looks = new ArrayList<>();
        for (int pair = 1; pair <= 60; pair++) {
            comparison.add(1, 1.03);
            if (comparison.isDue()) {
                looks.add(pair);
                comparison.look();
            }
        }
        assertThat(looks).containsExactly(5, 7, 10, 14, 20, 28, 40, 56);
    }

    @Test
    void intervalOnlyGetsNarrower() {
        double[] baseline = TwoSampleTest.sample(1, MOST_PAIRS, 0.02);
        double[] candidate = TwoSampleTest.sample(2, MOST_PAIRS, 0.02);
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        double low = -1;
        double high = Double.POSITIVE_INFINITY;
        for (int pair = 0; pair < MOST_PAIRS; pair++) {
            comparison.add(baseline[pair], candidate[pair]);
            if (comparison.isDue()) {
                ShiftEstimate estimate = comparison.look().estimate();
                assertThat(estimate.low()).isGreaterThanOrEqualTo(low);
                assertThat(estimate.high()).isLessThanOrEqualTo(high);
                low = estimate.low();
                high = estimate.high();
            }
        }
        assertThat(high - low).isLessThan(0.05);
    }

    @Test
    void laterLooksAreAsStrictAsTheirShareOfTheErrorDemands() {
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        for (int pair = 0; pair < 4; pair++) {
            comparison.add(1, 1.2);
        }
        // Four pairs against a share of 0.025: 2/70 = 0.0286 is too much, so nothing is known.
        assertThat(comparison.look().estimate().high()).isInfinite();
        comparison.add(1, 1.2);
        // Five against 0.05 / 6 = 0.0083: 2/252 = 0.0079 is enough.
        assertThat(comparison.look().estimate().high()).isFinite();
        // Five against 0.05 / 12 = 0.0042 would not be, but what was known stays known.
        assertThat(comparison.look().judgement()).isEqualTo(Judgement.REGRESSION);
    }

    @Test
    void clearDifferenceIsDecidedAtTheFirstLook() {
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        for (int pair = 0; pair < SequentialComparison.FIRST_LOOK; pair++) {
            comparison.add(10 + 0.1 * pair, 12 + 0.1 * pair);
        }
        Look look = comparison.look();

        assertThat(look.judgement()).isEqualTo(Judgement.REGRESSION);
        assertThat(look.estimate().change()).isCloseTo(0.196, within(0.01));
        assertThat(comparison.baselineMedian()).isEqualTo(10.2);
        assertThat(comparison.candidateMedian()).isEqualTo(12.2);
    }

    @Test
    void changeAtTheBoundIsRarelyDecidedWronglyHoweverOftenOneLooks() {
        int wrong = 0;
        for (int seed = 0; seed < 400; seed++) {
            wrong += decided(seed, 1.03) == Judgement.INCONCLUSIVE ? 0 : 1;
        }
        // At most 20 are allowed; far fewer come, since the bound is not used up.
        assertThat(wrong).isLessThanOrEqualTo(20);
    }

    @Test
    void realDifferenceAndRealEqualityAreFoundInTime() {
        int regressions = 0;
        int equivalent = 0;
        for (int seed = 0; seed < 100; seed++) {
            regressions += decided(seed, 1.08) == Judgement.REGRESSION ? 1 : 0;
            equivalent += decided(seed, 1) == Judgement.EQUIVALENT ? 1 : 0;
        }
        assertThat(regressions).isGreaterThanOrEqualTo(95);
        assertThat(equivalent).isGreaterThanOrEqualTo(95);
    }

    /** Noise of 2 % a run. */
    private static Judgement decided(long seed, double factor) {
        double[] baseline = TwoSampleTest.sample(2 * seed, MOST_PAIRS, 0.02);
        double[] candidate = TwoSampleTest.sample(2 * seed + 1, MOST_PAIRS, 0.02);
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        for (int pair = 0; pair < MOST_PAIRS; pair++) {
            comparison.add(baseline[pair], factor * candidate[pair]);
            if (comparison.isDue()) {
                Look look = comparison.look();
                if (look.isDecided()) {
                    return look.judgement();
                }
            }
        }
        return Judgement.INCONCLUSIVE;
    }
}
