package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import org.junit.jupiter.api.Test;
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

    @Test
    void keysAreToldAsOptionsAndThePlaceOnlyOnce() {
        Problem problem = new Problem(
                Mark.of("--max-in-flight"),
                "'maxInFlight' does not belong to a closed load ('users')",
                "remove it, or add 'arrivalRate: 500/s'");
        assertThat(OptionWords.message(problem))
                .isEqualTo(
                        "--max-in-flight does not belong to a closed load (--users) - remove it, or add '--rate 500/s'");
    }

    @Test
    void messageThatNamesNoOptionBeginsWithItsPlace() {
        Problem problem = new Problem(Mark.of("URL"), "'ftp://x' is no base URL", "");
        assertThat(OptionWords.message(problem)).isEqualTo("URL: 'ftp://x' is no base URL");
    }
}
