package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void wordsStandLeftAndFiguresRight() {
        assertThat(Columns.lines(List.of(
                        List.of("scenario", "p95", "state"),
                        List.of("a", "5", "finished"),
                        List.of("longer name", "1,200", ""))))
                .containsExactly(
                        "scenario       p95  state", //
                        "a                5  finished",
                        "longer name  1,200");
    }

    @Test
    void noRowsAreNoLines() {
        assertThat(Columns.lines(List.of())).isEmpty();
    }

    @Test
    void textIsWrappedAtBlanks() {
        assertThat(Columns.wrap("one two three  a-very-long-word end", 9))
                .containsExactly("one two", "three", "a-very-long-word", "end");
    }
}
