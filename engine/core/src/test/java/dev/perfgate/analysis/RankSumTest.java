package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankSumTest {
    @Test
    void twoAgainstTwoGiveTheSixOrdersCountedByHand() {
        // NNRR 0, NRNR 1, NRRN and RNNR 2, RNRN 3, RRNN 4 pairs in which the new run is above
        assertThat(RankSum.counts(2, 2)).containsExactly(1, 1, 2, 1, 1);
        assertThat(RankSum.upperTail(2, 2, 4)).isEqualTo(1 / 6.0);
        assertThat(RankSum.upperTail(2, 2, 3)).isEqualTo(2 / 6.0);
        assertThat(RankSum.upperTail(2, 2, 2)).isEqualTo(4 / 6.0);
        assertThat(RankSum.upperTail(2, 2, 0)).isEqualTo(1);
    }

    @Test
    void threeAgainstThreeGiveTheTwentyOrdersOfTheTextbooks() {
        assertThat(RankSum.counts(3, 3)).containsExactly(1, 1, 2, 3, 3, 3, 3, 2, 1, 1);
        assertThat(RankSum.upperTail(3, 3, 8)).isEqualTo(2 / 20.0);
    }

    @Test
    void oneRunIsEquallyLikelyAtEveryRank() {
        assertThat(RankSum.counts(1, 4)).containsExactly(1, 1, 1, 1, 1);
        assertThat(RankSum.counts(4, 1)).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void theLargestTableHoldsEveryOrderOnce() {
        long[] counts = RankSum.counts(20, 60);

        assertThat(LongStream.of(counts).sum()).isEqualTo(3_535_316_142_212_174_320L);
        assertThat(counts[0]).isEqualTo(1);
        assertThat(counts[1200]).isEqualTo(1);
        assertThat(counts[7]).as("partitions of 7").isEqualTo(15);
    }

    @Test
    void newAndReferenceMayChangePlaces() {
        assertThat(RankSum.counts(5, 12)).isEqualTo(RankSum.counts(12, 5));
    }

    @Test
    void halfPairsAreFlooredTowardsNoChange() {
        assertThat(RankSum.upperTail(3, 3, 7.5)).isEqualTo(RankSum.upperTail(3, 3, 7));
    }

    @Test
    void largerTablesComeNearTheNormalDistribution() {
        int k = 20;
        int n = 60;
        double mean = k * n / 2.0;
        double deviation = Math.sqrt(k * n * (k + n + 1) / 12.0);

        // the normal distribution's tails above 1, 1.96 and 2.576, at the boundary between two whole pairs
        assertThat(RankSum.upperTail(k, n, Math.ceil(mean + deviation))).isCloseTo(0.1587, within(0.003));
        assertThat(RankSum.upperTail(k, n, Math.ceil(mean + 1.96 * deviation))).isCloseTo(0.0250, within(0.001));
        assertThat(RankSum.upperTail(k, n, Math.ceil(mean + 2.576 * deviation))).isCloseTo(0.005, within(0.0005));
        assertThat(RankSum.upperTail(k, n, mean)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void sizesBeyondTheTablesAreRefused() {
        assertThatThrownBy(() -> RankSum.counts(21, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("21 new and 60 reference");
        assertThatThrownBy(() -> RankSum.counts(0, 60)).isInstanceOf(IllegalArgumentException.class);
    }
}
