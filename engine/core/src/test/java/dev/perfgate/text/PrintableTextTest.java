package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintableTextTest {
    @Test
    void plainTextIsTheSameText() {
        String text = "GET /größe 中 🚀\n\tµs …";

        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, null",
        "0007, bell",
        "000d, carriage return",
        "001b, escape",
        "007f, delete",
        "0085, next line",
        "009b, control sequence introducer",
        "009d, operating system command",
        "00ad, soft hyphen",
        "061c, arabic letter mark",
        "200b, zero width space",
        "200f, right-to-left mark",
        "2028, line separator",
        "202e, right-to-left override",
        "2066, left-to-right isolate",
        "feff, byte order mark",
        "d800, half a pair",
    })
    void whatSteersATerminalIsEscapedAsInJson(String unit, String what) {
        String text = "a" + (char) Integer.parseInt(unit, 16) + "b";

        assertThat(PrintableText.of(text)).as(what).isEqualTo("a\\u" + unit + "b");
    }

    @Test
    void tagCharactersAreEscapedByPairs() {
        assertThat(PrintableText.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
    }
}
