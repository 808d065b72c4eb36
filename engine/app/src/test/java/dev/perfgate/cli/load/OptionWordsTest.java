package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionWordsTest {
    @ParameterizedTest
    @CsvSource({
        "scenarios.http.users, --users",
        "scenarios.http.requests[0].checks.status[1], --status",
        "scenarios.http.requests[0].headers.users, --header",
        "gates[2], --gate",
        "scenarios.http, command line",
        "'', command line",
    })
    void placeIsTheOptionBehindIt(String path, String option) {
        assertThat(OptionWords.place(path)).isEqualTo(option);
    }
}
