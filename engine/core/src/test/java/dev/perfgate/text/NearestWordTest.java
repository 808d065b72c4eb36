package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> KNOWN = List.of(
            "users", "spawnRate", "duration", "thinkTime", "requests", "p95", "p99", "baseUrl", "tls", "error_rate");

    @ParameterizedTest
    @CsvSource({
        "'',      '',       0",
        "users,   users,    0",
        "Users,   users,    0",
        "usres,   users,    1",
        "user,    users,    1",
        "userss,  users,    1",
        "uzers,   users,    1",
        "abcd,    badc,     2",
        "kitten,  sitting,  3",
        "ca,      abc,      3",
        "'',      abc,      3",
    })
    void countsSlips(String left, String right, int distance) {
        assertThat(NearestWord.distance(left, right)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "usres,      users",
        "USERS,      users",
        "spawn_rate, spawnRate",
        "spawn-rate, spawnRate",
        "baseURL,    baseUrl",
        "request,    requests",
        "durations,  duration",
        "p9,         p95",
        "p999,       p99",
        "eror rate,  error_rate",
        "thinkingTime, thinkTime",
    })
    void findsTheWordThatWasMeant(String word, String meant) {
        assertThat(NearestWord.of(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"gates", "x", "''", "ab", "scenario", "time", "errors"})
    void staysSilentWhenNothingIsNear(String word) {
        assertThat(NearestWord.of(word, KNOWN)).isEmpty();
    }

    @Test
    void staysSilentWhenNothingIsKnown() {
        assertThat(NearestWord.of("users", List.of())).isEmpty();
    }

    @Test
    void shortWordsAreNotTakenForOneAnother() {
        assertThat(NearestWord.of("a", List.of("b", ""))).isEmpty();
    }

    @Test
    void firstByAlphabetOfEquallyNearWordsIsTaken() {
        assertThat(NearestWord.of("maen", List.of("mean", "main"))).contains("main");
    }

    @Test
    void everyKnownWordIsNearestToItself() {
        KNOWN.forEach(word -> assertThat(NearestWord.of(word, KNOWN)).contains(word));
    }

    @Test
    void distanceIsSymmetricAndZeroOnlyForTheSameWord() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String left = word(random);
            String right = word(random);
            int distance = NearestWord.distance(left, right);
            assertThat(distance).isEqualTo(NearestWord.distance(right, left));
            assertThat(distance == 0).isEqualTo(left.equals(right));
            assertThat(distance)
                    .isBetween(Math.abs(left.length() - right.length()), Math.max(left.length(), right.length()));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
