package dev.perfgate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706", "0.975, 2, 4.303", "0.975, 3, 3.182", "0.975, 4, 2.776", "0.975, 9, 2.262",
        "0.975, 29, 2.045", "0.99, 1, 31.821", "0.99, 9, 2.821", "0.99, 60, 2.390", "0.5, 7, 0"
    })
    void quantilesAreThoseOfPrintedTables(double probability, int freedom, double expected) {
        assertThat(StudentT.quantile(probability, freedom)).isCloseTo(expected, within(0.0005));
    }

    @Test
    void oneDegreeOfFreedomIsCauchys() {
        // Its quantile is tan(pi (p - 1/2)).
        assertThat(StudentT.quantile(0.9, 1)).isCloseTo(Math.tan(Math.PI * 0.4), within(1e-9));
    }

    @Test
    void twoDegreesOfFreedomHaveAFormula() {
        // P(|T| < t) = t / sqrt(2 + t²): for 0.6, t² = 0.36 (2 + t²), so t = sqrt(0.72 / 0.64).
        assertThat(StudentT.quantile(0.8, 2)).isCloseTo(Math.sqrt(0.72 / 0.64), within(1e-9));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(0.9, 0));
    }
}
