package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandWordsTest {
    @Test
    void blanksOfAnyKindSeparateWords() {
        assertThat(CommandWords.of("  make \t-j2\n all ")).containsExactly("make", "-j2", "all");
    }

    @Test
    void quotesKeepBlanksAndDisappear() {
        assertThat(CommandWords.of("echo 'a  b' \"c d\" e' 'f")).containsExactly("echo", "a  b", "c d", "e f");
    }

    @Test
    void emptyQuotesAreAnEmptyWord() {
        assertThat(CommandWords.of("test '' = \"\"")).containsExactly("test", "", "=", "");
    }

    @Test
    void nothingHasAMeaningBetweenSingleQuotes() {
        assertThat(CommandWords.of("printf '%s\\n \"$x\"'")).containsExactly("printf", "%s\\n \"$x\"");
    }

    @Test
    void betweenDoubleQuotesABackslashProtectsOnlyWhatHasAMeaningThere() {
        assertThat(CommandWords.of("echo \"say \\\"hi\\\" for \\$5 \\\\ \\n\""))
                .containsExactly("echo", "say \"hi\" for $5 \\ \\n");
    }

    @Test
    void backslashOutsideOfQuotesProtectsWhateverFollows() {
        assertThat(CommandWords.of("ls My\\ Files \\'quoted\\' \\\nnext"))
                .containsExactly("ls", "My Files", "'quoted'", "next");
    }

    @Test
    void backslashAtTheEndStandsForItself() {
        assertThat(CommandWords.of("echo \\")).containsExactly("echo", "\\");
    }

    @Test
    void quoteWithoutAnEndIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> CommandWords.of("echo 'never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the quote ' at column 6 is never closed");
    }

    @Test
    void lineWithoutAProgramIsRefused() {
        assertThatThrownBy(() -> CommandWords.of(" \t ")).hasMessage("the command line is empty");
        assertThatThrownBy(() -> CommandWords.of("'' x")).hasMessage("the command line is empty");
    }
}
