package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void messageOfTheUsualLengthStays() {
        assertThat(Excerpt.of("users must be a whole number, but is 'x'"))
                .isEqualTo("users must be a whole number, but is 'x'");
    }

    @Test
    void messageIsOneLineWhateverItQuotes() {
        assertThat(Excerpt.of("unknown option '--users\n\r\n--rate'"))
                .isEqualTo("unknown option '--users\\n\\r\\n--rate'");
    }

    @Test
    void longQuotedValueIsCutAndTheSentenceIsNot() {
        assertThat(Excerpt.of("unknown option '" + "r".repeat(5000) + "' - did you mean '--runs'?"))
                .isEqualTo("unknown option '" + "r".repeat(200) + "…' - did you mean '--runs'?");
    }

    @Test
    void endlessListIsCut() {
        assertThat(Excerpt.of("there are: " + "name, ".repeat(20_000)))
                .hasSize(1201)
                .endsWith("…");
    }
}
