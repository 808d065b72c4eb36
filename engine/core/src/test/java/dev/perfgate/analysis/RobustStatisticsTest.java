package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RobustStatisticsTest {
    @Test
    void medianIsTheMiddleValueOrTheMeanOfTheTwoMiddleOnes() {
        double[] values = {9, 5, 1, 3, 100};

        assertThat(Median.of(values, 0, 5)).isEqualTo(5);
        assertThat(Median.of(values, 0, 4)).isEqualTo(4);
        assertThat(Median.of(values, 4, 5)).isEqualTo(100);
        assertThat(values).as("left as they were").containsExactly(9, 5, 1, 3, 100);
        assertThatThrownBy(() -> Median.of(values, 2, 2)).hasMessage("median of no values");
    }

    @Test
    void sigmaIsTheScaledMedianDistanceAndIgnoresAnOutlier() {
        // distances 1, 2, 2, 3, 1000: their median is 2
        double[] residuals = {-1, 2, -2, 3, 1000};

        assertThat(MedianDeviation.sigma(residuals, 5, new double[5])).isCloseTo(2 * 1.4826, within(1e-12));
    }

    @Test
    void alternatingResidualsAreNegativelyCorrelatedAndRunsPositively() {
        // neighbours: three products of -1 over four squares; +1 -1 +1 over four squares
        assertThat(SerialCorrelation.lagOne(new double[] {1, -1, 1, -1}, 4, 1)).isEqualTo(-0.75);
        assertThat(SerialCorrelation.lagOne(new double[] {1, 1, -1, -1}, 4, 1)).isEqualTo(0.25);
        assertThat(SerialCorrelation.lagOne(new double[] {0, 0, 0}, 3, 1)).isZero();
    }

    @Test
    void oneOutlierCountsAsTwoAndAHalfSigma() {
        // clipped to 1, 2.5, 1: (2.5 + 2.5) / (1 + 6.25 + 1)
        assertThat(SerialCorrelation.lagOne(new double[] {1, 500, 1}, 3, 1)).isCloseTo(5 / 8.25, within(1e-12));
    }

    @Test
    void noiseOfAYoungSegmentIsPooledWithThatOfTheSegmentsBefore() {
        Noise noise = new Noise();
        // residuals -0.02, 0, 0.02
        noise.keep(new double[] {0.98, 1, 1.02}, 0, 3);

        // with -0.04 and 0.04 of its own: distances 0, 0.02, 0.02, 0.04, 0.04, of five residuals
        double sigma = noise.sigma(new double[] {4.96, 5.04}, 0, 2, 5);

        assertThat(sigma).isCloseTo(1.4826 * 0.02 * (1 + 2 / 5.0), within(1e-12));
    }

    @Test
    void noiseForgetsAllButSixtyResiduals() {
        Noise noise = new Noise();
        noise.keep(spread(40, 0.5), 0, 40);
        noise.keep(spread(60, 0.1), 0, 60);

        assertThat(noise.sigma(spread(2, 0.1), 0, 2, 0)).isCloseTo(1.4826 * 0.1 * (1 + 2 / 60.0), within(1e-12));
    }

    @Test
    void constantSeriesHaveTheLeastNoiseAndNoInflation() {
        Noise noise = new Noise();
        double[] constant = new double[20];

        assertThat(noise.sigma(constant, 0, 20, 0)).isCloseTo(0.003 * 1.1, within(1e-12));
        assertThat(noise.inflation(constant, 0, 20, 0, 0.003)).isEqualTo(1);
    }

    @Test
    void inflationFollowsFromTheCorrelationUpToABound() {
        Noise noise = new Noise();
        // lag-1 correlation 0.25, see above: 1.25 / 0.75; a trend is bounded at 0.6: 1.6 / 0.4
        assertThat(noise.inflation(new double[] {1, 1, -1, -1}, 0, 4, 0, 1)).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(noise.inflation(new double[] {1, 1, 1, 1, 1, 1}, 0, 6, 0, 1)).isCloseTo(4, within(1e-12));
    }

    @Test
    void windowKeepsOrderMedianAndRanksWhileValuesEnterAndLeave() {
        SortedWindow window = new SortedWindow(5);
        window.fill(new double[] {7, 3, 5, 3}, 0, 4);

        assertThat(window.median()).isEqualTo(4);
        assertThat(window.below(3)).isZero();
        assertThat(window.notAbove(3)).isEqualTo(2);
        window.insert(4);
        window.remove(3);
        assertThat(window.median()).isEqualTo(4.5);
        assertThat(window.size()).isEqualTo(4);
    }

    @Test
    void tiesCountOneHalfEach() {
        SortedWindow recent = new SortedWindow(2);
        SortedWindow reference = new SortedWindow(3);
        recent.fill(new double[] {2, 5}, 0, 2);
        reference.fill(new double[] {1, 2, 2}, 0, 3);

        // 2: one below, two ties; 5: three below
        assertThat(recent.pairsAbove(reference)).isEqualTo(5);
    }

    @Test
    void clippedSumsProbabilityIsTheNormalTail() {
        // upper tail of the standard normal distribution at 5.3 and 6, from tables
        assertThat(new Evidence.ClippedSum(8, 20, 5.3).p()).isCloseTo(5.790e-8, within(1e-10));
        assertThat(new Evidence.ClippedSum(8, 20, 6).p()).isCloseTo(9.866e-10, within(1e-12));
    }

    private static double[] spread(int count, double distance) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 2 == 0 ? distance : -distance;
        }
        return values;
    }

    @Test
    void runsThatResembleEachOtherCountForLess() {
        assertThat(SerialCorrelation.inflation(0, 4, 60)).isEqualTo(1);
        // Of two means the long way: 1 + 2 (1 - 1 / 2) 0.3 for two runs, (1 + 0.3) / (1 - 0.3) for many.
        assertThat(SerialCorrelation.inflation(0.3, 2, 60)).isCloseTo((1.3 * 60 + 1.3 / 0.7 * 2) / 62, within(1e-12));
    }

    @Test
    void correlationThatChanceMayShowCountsForNothing() {
        Noise noise = new Noise();
        double[] waves = new double[60];
        double[] alternating = new double[60];
        for (int i = 0; i < 60; i++) {
            waves[i] = Math.sin(i / 2.0);
            alternating[i] = i % 2 == 0 ? -1 : 1;
        }

        assertThat(noise.provenCorrelation(waves, 0, 60, 0, 1)).isEqualTo(0.3);
        assertThat(noise.provenCorrelation(waves, 0, 29, 0, 1))
                .as("of few runs")
                .isZero();
        assertThat(noise.provenCorrelation(alternating, 0, 60, 0, 1)).isZero();
    }
}
