package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void insertedLineDoesNotShiftTheRest() {
        assertThat(LineDiff.between("a\nb\nc", "a\nx\nb\nc")).isEqualTo("+    2  x\n");
    }

    @Test
    void removedLineIsShownWithItsNumber() {
        assertThat(LineDiff.between("a\nb\nc", "a\nc")).isEqualTo("-    2  b\n");
    }

    @Test
    void missingLastLineEndIsADifference() {
        assertThat(LineDiff.between("a\n", "a")).isEqualTo("-    2  \n");
    }

    @Test
    void largeTextsAreComparedInBlocks() {
        String many = "same\n".repeat(3000);
        assertThat(LineDiff.between(many + "old", many + "new")).isEqualTo("- 3001  old\n+ 3001  new\n");
    }
}
