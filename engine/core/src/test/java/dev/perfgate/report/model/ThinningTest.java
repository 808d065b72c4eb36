package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void shortTimelineKeepsEveryPoint() {
        Thinning thinning = Thinning.of(List.of(new double[] {3, 1, 2}), 10);
        assertThat(thinning.kept()).containsExactly(0, 1, 2);
        assertThat(thinning.thinned()).isFalse();
    }

    @Test
    void lowestAndHighestOfEachStretchAreKept() {
        double[] values = {5, 1, 9, 5, 5, 5, 4, 7, 6, 5};
        Thinning thinning = Thinning.of(List.of(values), 4);
        assertThat(thinning.stretch()).isEqualTo(5);
        assertThat(thinning.kept()).containsExactly(0, 1, 2, 6, 7, 9);
    }

    @Test
    void gapIsKeptAsGap() {
        double[] values = {1, 1, 1, Double.NaN, 1, 1, 1, 1, 1, 1};
        assertThat(Thinning.of(List.of(values), 4).kept()).contains(3);
    }

    @Test
    void noExtremeOfAnySeriesIsLost() {
        Random random = new Random(7);
        List<double[]> series = List.of(
                random.doubles(10_000).toArray(),
                random.doubles(10_000).toArray(),
                random.doubles(9_000).toArray());
        List<Integer> kept = Thinning.of(series, 600).kept();
        assertThat(kept).hasSizeLessThanOrEqualTo(610).isSorted().doesNotHaveDuplicates();
        for (double[] values : series) {
            double[] drawn = kept.stream()
                    .filter(index -> index < values.length)
                    .mapToDouble(index -> values[index])
                    .toArray();
            assertThat(Arrays.stream(drawn).max())
                    .isEqualTo(Arrays.stream(values).max());
            assertThat(Arrays.stream(drawn).min())
                    .isEqualTo(Arrays.stream(values).min());
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Thinning.of(List.of(), 10).kept()).isEmpty();
    }
}
