package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UrlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://shop.example:8080/items/@me     | http://shop.example:8080/items/@me",
                "http://user:pw@shop.example/           | http://…@shop.example/",
                "https://token@shop.example             | https://…@shop.example",
                "http://user:p/w#1@shop.example/x       | http://…@shop.example/x",
                "user:pw@shop.example                   | …@shop.example",
                "http://h/in?token=abc&next=/a=b&empty= | http://h/in?token=…&next=…&empty=",
                "http://h/in?abcdef#top                 | http://h/in?…",
                "http://u:p@h/?a=1                      | http://…@h/?a=…",
            })
    void urlIsShownWithoutItsSecrets(String url, String shown) {
        assertThat(UrlText.of(url)).isEqualTo(shown);
    }

    @Test
    void noProblemTellsAPassword() {
        Problem problem = new Problem(
                Mark.of("perf.yml"),
                "'http://ci:s3cret@h/x' is no number",
                "write jdbc:postgresql://h/db?user=ci&password=s3cret otherwise");

        assertThat(problem.toString())
                .isEqualTo("perf.yml: 'http://…@h/x' is no number - write jdbc:postgresql://h/db?user=ci&password=…"
                        + " otherwise");
    }
}
