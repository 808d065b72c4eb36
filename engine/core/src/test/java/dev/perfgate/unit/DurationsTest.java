package dev.perfgate.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "30s,             30000000000",
        "30 s,            30000000000",
        "' 30s ',         30000000000",
        "10sec,           10000000000",
        "10 seconds,      10000000000",
        "1 second,         1000000000",
        "250ms,             250000000",
        "250 MS,            250000000",
        "1.5s,             1500000000",
        "1m30s,           90000000000",
        "1m 30s,          90000000000",
        "1h 02m 03s,    3723000000000",
        "2 min,          120000000000",
        "2minutes,       120000000000",
        "1 hour,        3600000000000",
        "2d,          172800000000000",
        "7ns,                       7",
        "40us,                  40000",
        "40µs,                  40000",
        "40μs,                  40000",
        "90,              90000000000",
        "0.5,               500000000",
        "0s,                        0",
    })
    void readsWhatPeopleWrite(String text, long nanos) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s", "-5s", "5 x", "5s x", "x 5s", "1..5s", "5 secs", "1,5s", "٣s"})
    void refusesWhatIsNoDuration(String text) {
        assertThatExceptionOfType(UnitException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessage("'" + text + "' is not a duration")
                .satisfies(e -> assertThat(e.remedy()).isEqualTo("write for example '30s', '250 ms', '1m30s' or '2h'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"36501d", "99999999999999999999", "36500d 1ns", "99999999999999999999h 99999999999999999999h"})
    void refusesMoreThanACentury(String text) {
        assertThatExceptionOfType(UnitException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessage("'" + text + "' is too long");
    }

    @ParameterizedTest
    @CsvSource({
        "0,             0s",
        "7,             7ns",
        "40000,         40µs",
        "40001,         40001ns",
        "250000000,     250ms",
        "999999999,     999ms",
        "1000000000,    1s",
        "1500000000,    1.5s",
        "9940000000,    9.9s",
        "9960000000,    10s",
        "12900000000,   12s",
        "60000000000,   1m 00s",
        "90000000000,   1m 30s",
        "3723000000000, 1h 02m 03s",
        "90000000000000, 25h 00m 00s",
    })
    void showsWhatPeopleRead(long nanos, String text) {
        assertThat(Durations.format(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @Test
    void countsSecondsAlsoBeyondTheNanosecondsOfALong() {
        assertThat(Durations.toSeconds(Duration.ofMillis(1250))).isEqualTo(1.25);
        assertThat(Durations.toSeconds(Duration.ofDays(400_000))).isEqualTo(34_560_000_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "40µs", "250ms", "1.5s", "12s", "1m 30s", "1h 02m 03s"})
    void readsBackWhatItShows(String shown) {
        assertThat(Durations.format(Durations.parse(shown))).isEqualTo(shown);
    }
}
