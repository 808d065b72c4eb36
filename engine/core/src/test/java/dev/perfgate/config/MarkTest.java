package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkTest {
    @Test
    void nameOfAFileIsOneLineInMessages() {
        assertThat(new Mark("a\nb.yml", 2, 3)).hasToString("a\\nb.yml:2:3");
        assertThat(Mark.of("a\r\nb")).hasToString("a\\r\\nb");
    }
}
