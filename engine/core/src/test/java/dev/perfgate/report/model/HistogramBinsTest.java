package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.measure.Distribution;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HistogramBinsTest {
    @Test
    void closeTimesGetClassesOfOneRoundWidth() {
        HistogramBins bins = HistogramBins.of(millis(10, 11, 12, 13, 20));
        assertThat(bins.even()).isTrue();
        assertThat(bins.limits().get(1) - bins.limits().get(0)).isEqualTo(0.5);
    }

    @Test
    void wideTimesGetWideningClasses() {
        HistogramBins bins = HistogramBins.of(millis(1, 2, 3, 1000));
        assertThat(bins.even()).isFalse();
        assertThat(bins.note()).contains("widen");
        assertThat(bins.limits()).isSorted();
    }

    @Test
    void everySampleIsInExactlyOneClass() {
        Random random = new Random(11);
        for (int spread = 0; spread < 12; spread++) {
            double width = spread;
            Distribution times = millis(DoubleStream.generate(() -> 3 * Math.exp(random.nextDouble() * width))
                    .limit(500)
                    .toArray());
            double counted = HistogramBins.of(times).counts(times).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(counted).as("spread %s", width).isEqualTo(500);
        }
    }

    @Test
    void equalTimesGetOneBar() {
        Distribution times = millis(5, 5, 5);
        assertThat(HistogramBins.of(times).counts(times)).contains(3.0).hasSizeLessThan(10);
    }

    private static Distribution millis(double... values) {
        return Distribution.of(Distribution.NANOS_AS_MILLIS, values);
    }
}
