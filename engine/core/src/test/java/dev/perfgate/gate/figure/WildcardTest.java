package dev.perfgate.gate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "*, ''",
        "*, anything",
        "'', ''",
        "POST *, POST /orders",
        "*/items/*, GET /items/7",
        "a?c, abc",
        "a*b*c, aXbYbZc",
        "GET /x?id=1, GET /x?id=1",
        "*a, aa",
        "a**, a",
        "[a], [a]",
    })
    void nameFits(String pattern, String name) {
        assertThat(new Wildcard(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', a",
        "a, ''",
        "?, ''",
        "POST *, post /orders",
        "POST *, GET POST /",
        "a*b, abc",
        "a?c, ac",
        "*b*, aca"
    })
    void nameDoesNotFit(String pattern, String name) {
        assertThat(new Wildcard(pattern).matches(name)).isFalse();
    }

    @Test
    void manyStarsTakeNoLonger() {
        Wildcard greedy = new Wildcard("*a".repeat(500) + "b");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(greedy.matches("a".repeat(5000))).isFalse());
    }
}
