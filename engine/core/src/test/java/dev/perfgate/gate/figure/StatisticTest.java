package dev.perfgate.gate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.measure.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticTest {

    @ParameterizedTest
    @CsvSource({"99, 100", "99.9, 1000", "99.99, 10000", "95, 20", "90, 10", "50, 2", "1, 100", "100, 1", "0, 1"})
    void percentileNeedsOneSampleBeyondIt(double rank, long fewest) {
        Statistic.Percentile percentile = new Statistic.Percentile(rank, "p");

        assertThat(percentile.resolvableFrom(fewest)).isTrue();
        assertThat(percentile.resolvableFrom(fewest - 1)).isEqualTo(fewest == 1);
    }

    @Test
    void figuresOfKnownSamples() {
        Distribution samples = Distribution.of(1, 1, 2, 3, 4, 10);

        assertThat(Statistic.Summary.MEAN.of(samples)).isEqualTo(4);
        assertThat(Statistic.Summary.MIN.of(samples)).isEqualTo(1);
        assertThat(Statistic.Summary.MAX.of(samples)).isEqualTo(10);
        assertThat(new Statistic.Percentile(50, "median").of(samples)).isEqualTo(3);
        assertThat(new Statistic.Percentile(80, "p80").of(samples)).isEqualTo(4);
    }
}
