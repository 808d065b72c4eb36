package dev.perfgate.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "MILLISECONDS, 0,        0 ms",
        "MILLISECONDS, 0.0005,   500 ns",
        "MILLISECONDS, 0.9996,   1 ms",
        "MILLISECONDS, 12.345,   12.3 ms",
        "MILLISECONDS, 99.96,    100 ms",
        "MILLISECONDS, 999.4,    999 ms",
        "MILLISECONDS, 999.6,    1 s",
        "MILLISECONDS, 1234,     1.23 s",
        "MILLISECONDS, -1234,    -1.23 s",
        "SECONDS,      90,       90 s",
        "NANOSECONDS,  0.3,      0.3 ns",
        "BYTES,        1536,     1.54 KB",
        "KIBIBYTES,    1,        1.02 KB",
        "MEBIBYTES,    1024,     1.07 GB",
        "PER_MINUTE,   90,       1.5/s",
        "RATIO,        0.00123,  0.123 %",
        "PERCENT,      0,        0 %",
        "COUNT,        12,       12",
        "COUNT,        1234567,  '1,234,567'",
        "COUNT,        9.995,    10",
        "COUNT,        0.05,     0.05",
        "COUNT,        1e-12,    0",
        "COUNT,        -1e-12,   0",
        "COUNT,        NaN,      n/a",
    })
    void showsThreeSignificantDigitsInTheUnitThatSuits(Unit unit, double value, String text) {
        assertThat(unit.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everySymbolNamesItsUnit(Unit unit) {
        assertThat(Unit.ofSymbol(unit.symbol())).contains(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "us,MICROSECONDS",
        "μs,MICROSECONDS",
        "m,MINUTES",
        "sec,SECONDS",
        "hours,HOURS",
        "mb,MEGABYTES",
        "'',COUNT"
    })
    void acceptsCustomarySpellings(String symbol, Unit unit) {
        assertThat(Unit.ofSymbol(symbol)).contains(unit);
    }

    @Test
    void knowsNoOtherSymbol() {
        assertThat(Unit.ofSymbol("parsec")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void convertsThereAndBack(Unit unit) {
        for (Unit other : Unit.values()) {
            if (other.dimension() == unit.dimension()) {
                double back = other.to(unit, unit.to(other, 12.5));
                assertThat(Math.abs(back - 12.5)).isLessThan(1e-12 * 12.5);
            }
        }
    }
}
