package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> KNOWN = List.of("rate", "mean", "median", "error_rate", "response_time");

    @ParameterizedTest
    @CsvSource({
        "rtae, rate",
        "medain, median",
        "Median, median",
        "eror_rate, error_rate",
        "respons_tim, response_time",
    })
    void slipOfFewLettersIsRecognised(String word, String meant) {
        assertThat(NearestWord.of(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"price", "rt", "men_s", "latency", "errors", "''"})
    void otherWordsAreLeftAlone(String word) {
        assertThat(NearestWord.of(word, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ab, ab, 0", "ab, ba, 1", "abc, abd, 1", "abc, ab, 1", "abcd, badc, 2", "'', ab, 2"})
    void distanceCountsChangesAndSwaps(String one, String other, int distance) {
        assertThat(NearestWord.distance(one, other)).isEqualTo(distance);
        assertThat(NearestWord.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void firstOfEquallyNearWordsIsTaken() {
        assertThat(NearestWord.of("maen", List.of("mean", "main"))).contains("mean");
    }
}
