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
                comparison.look(0);
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
                ShiftEstimate estimate =
                        comparison.look((pair + 1.0) / MOST_PAIRS).estimate();
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
        comparison.add(1, 1.2);
        // Five pairs against 0.35 x 0.05 / 2 = 0.00875: 2/252 = 0.0079 is enough.
        assertThat(comparison.look(0).estimate().high()).isFinite();
        // Against 0.35 x 0.05 / 6 = 0.0029 it would not be, but what was known stays known.
        assertThat(comparison.look(0).judgement()).isEqualTo(Judgement.REGRESSION);
    }

    @Test
    void firstLookThatMaySpendTooLittleKnowsNothing() {
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED / 2);
        for (int pair = 0; pair < 5; pair++) {
            comparison.add(1, 1.2);
        }
        // 2/252 = 0.0079 is more than 0.35 x 0.025 / 2 = 0.0044.
        assertThat(comparison.look(0).estimate().high()).isInfinite();
        // With the whole budget gone, all of the rest may be spent.
        assertThat(comparison.look(1).estimate().high()).isFinite();
    }

    @Test
    void clearDifferenceIsDecidedAtTheFirstLook() {
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        for (int pair = 0; pair < SequentialComparison.FIRST_LOOK; pair++) {
            comparison.add(10 + 0.1 * pair, 12 + 0.1 * pair);
        }
        Look look = comparison.look(0);

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

    @Test
    void smallDifferenceBehindNoiseIsFoundWithTheWholeBudget() {
        int regressions = 0;
        for (int seed = 0; seed < 200; seed++) {
            regressions += decided(seed, 1.08, 0.05, 40) == Judgement.REGRESSION ? 1 : 0;
        }
        assertThat(regressions).as("of 8 % at a noise of 5 %, in 40 pairs").isGreaterThanOrEqualTo(180);
    }

    @Test
    void pairsThatWouldDecideFollowFromTheIntervalsWidth() {
        ShiftEstimate open = new ShiftEstimate(Math.expm1(0.06), Math.expm1(0.0), Math.expm1(0.12), 0.95, 10, 10);

        // Half as wide is just beyond the bound of 0.03: four times as many, about 30 more.
        assertThat(open.pairsToDecide(Math.expm1(0.03)).orElseThrow()).isBetween(30, 31);
        assertThat(open.pairsToDecide(Math.expm1(0.0599))).as("at the bound").isEmpty();
    }

    /** Noise of 2 % a run. */
    private static Judgement decided(long seed, double factor) {
        return decided(seed, factor, 0.02, MOST_PAIRS);
    }

    private static Judgement decided(long seed, double factor, double noise, int most) {
        double[] baseline = TwoSampleTest.sample(2 * seed, most, noise);
        double[] candidate = TwoSampleTest.sample(2 * seed + 1, most, noise);
        SequentialComparison comparison = new SequentialComparison(RULE, ALLOWED);
        for (int pair = 0; pair < most; pair++) {
            comparison.add(baseline[pair], factor * candidate[pair]);
            if (comparison.isDue() || pair == most - 1) {
                Look look = comparison.look((pair + 1.0) / most);
                if (look.isDecided()) {
                    return look.judgement();
                }
            }
        }
        return Judgement.INCONCLUSIVE;
    }
}
