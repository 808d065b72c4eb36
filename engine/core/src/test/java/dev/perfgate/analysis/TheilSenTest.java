package dev.perfgate.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TheilSenTest {
    private static final double[] LINE =
            IntStream.range(0, 20).mapToDouble(i -> 7 + 3 * i).toArray();

    @Test
    void slopeOfALineIsItsOwn() {
        assertThat(TheilSen.slope(LINE)).isEqualTo(3);
    }

    /** Slopes between the pairs of 0, 1, 4, 9, … are i + j: their median is that of all sums of two places. */
    @Test
    void slopeIsTheMedianOfAllPairs() {
        double[] squares = IntStream.range(0, 10).mapToDouble(i -> i * i).toArray();

        assertThat(TheilSen.slope(squares)).isEqualTo(9);
    }

    @Test
    void outliersAndGapsTurnNothing() {
        double[] values = LINE.clone();
        values[3] = 1e9;
        values[11] = -1e9;
        values[15] = Double.NaN;

        assertThat(TheilSen.slope(values)).isCloseTo(3, within(1e-9));
    }

    @Test
    void fewerThanTenValuesHaveNoSlope() {
        assertThat(TheilSen.slope(Arrays.copyOf(LINE, 9))).isNaN();
        assertThat(TheilSen.slope(new double[0])).isNaN();
        assertThat(TheilSen.slope(Arrays.copyOf(LINE, 10))).isEqualTo(3);
    }

    @Test
    void longSeriesHaveTheSlopeOfTheirStretches() {
        double[] day = IntStream.range(0, 86_400).mapToDouble(i -> 0.5 * i).toArray();

        assertThat(TheilSen.slope(day)).isCloseTo(0.5, within(1e-6));
    }
}
