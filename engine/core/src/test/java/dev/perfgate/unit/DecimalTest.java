package dev.perfgate.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "0,          0, 0",
        "999,        0, 999",
        "1000,       0, '1,000'",
        "-1000,      0, '-1,000'",
        "-999999,    0, '-999,999'",
        "1234567.5,  0, '1,234,568'",
        "1234.5,     2, '1,234.5'",
        "0.125,      2, 0.13",
        "1200,       2, '1,200'",
        "0.0004,     9, 0.0004",
    })
    void roundsHalfUpAndGroupsThousands(double value, int decimals, String text) {
        assertThat(Decimal.rounded(value, decimals)).isEqualTo(text);
    }

    @Test
    void agreesWithTheJdksFormat() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            if (Math.abs(value) >= 1) {
                assertThat(Decimal.rounded(value, 0)).isEqualTo(String.format(Locale.ROOT, "%,.0f", value));
            }
        }
    }
}
