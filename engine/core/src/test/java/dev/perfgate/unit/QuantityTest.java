package dev.perfgate.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "200 ms,   200,    MILLISECONDS",
        "200ms,    200,    MILLISECONDS",
        "' 1.5 s', 1.5,    SECONDS",
        "5 us,     5,      MICROSECONDS",
        "2 m,      2,      MINUTES",
        "0.1 %,    0.1,    PERCENT",
        "500/s,    500,    PER_SECOND",
        "500 /s,   500,    PER_SECOND",
        "64 KiB,   64,     KIBIBYTES",
        "64 kb,    64,     KILOBYTES",
        "1_000_000, 1e6,   COUNT",
        "-3,       -3,     COUNT",
        "+3,       3,      COUNT",
        "1e3 B,    1000,   BYTES",
        "2.5e-3 s, 0.0025, SECONDS",
    })
    void readsANumberWithItsUnit(String text, double value, Unit unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(value, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ms", "ten ms", "1 2", "1__0", "_1", "1_", ".5 s", "5 m s"})
    void refusesWhatIsNoNumber(String text) {
        assertThatExceptionOfType(UnitException.class).isThrownBy(() -> Quantity.parse(text));
    }

    @Test
    void namesTheUnknownUnitAndTheKnownOnes() {
        assertThatExceptionOfType(UnitException.class)
                .isThrownBy(() -> Quantity.parse("5 parsec"))
                .withMessage("'parsec' is not a known unit")
                .satisfies(e -> assertThat(e.remedy()).startsWith("use ns, us, ms, s, min, h, B, KB"));
    }

    @Test
    void refusesWhatADoubleCannotHold() {
        assertThatExceptionOfType(UnitException.class)
                .isThrownBy(() -> Quantity.parse("1e999 s"))
                .withMessage("'1e999 s' is too large");
    }

    /** With nested repetitions in the pattern this would take longer than the universe has existed. */
    @Test
    void refusesManyDigitsWithoutTryingEveryGrouping() {
        String text = "1".repeat(200) + " x y";
        assertThatExceptionOfType(UnitException.class).isThrownBy(() -> Quantity.parse(text));
    }

    @Test
    void convertsWithinItsDimension() {
        assertThat(Quantity.parse("1.5 s").in(Unit.MILLISECONDS)).isEqualTo(1500);
        assertThat(Quantity.parse("1 MiB").in(Unit.BYTES)).isEqualTo(1_048_576);
        assertThat(Quantity.parse("90/min").in(Unit.PER_SECOND)).isEqualTo(1.5);
        assertThat(Quantity.parse("1 %").in(Unit.RATIO)).isEqualTo(0.01);
    }

    @Test
    void doesNotConvertAcrossDimensions() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Quantity.parse("64 KB").in(Unit.SECONDS))
                .withMessage("cannot express KB in s");
    }

    @Test
    void showsItselfAsPeopleReadIt() {
        assertThat(Quantity.parse("1234 ms")).hasToString("1.23 s");
    }
}
