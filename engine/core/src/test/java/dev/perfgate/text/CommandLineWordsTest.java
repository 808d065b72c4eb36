package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineWordsTest {
    @Test
    void blanksOfAnyKindSeparateWords() {
        assertThat(CommandLineWords.posix("  make \t-j2\n all ")).containsExactly("make", "-j2", "all");
    }

    @Test
    void quotesKeepBlanksAndDisappear() {
        assertThat(CommandLineWords.posix("echo 'a  b' \"c d\" e' 'f")).containsExactly("echo", "a  b", "c d", "e f");
    }

    @Test
    void emptyQuotesAreAnEmptyWord() {
        assertThat(CommandLineWords.posix("test '' = \"\"")).containsExactly("test", "", "=", "");
    }

    @Test
    void nothingHasAMeaningBetweenSingleQuotes() {
        assertThat(CommandLineWords.posix("printf '%s\\n \"$x\"'")).containsExactly("printf", "%s\\n \"$x\"");
    }

    @Test
    void betweenDoubleQuotesABackslashProtectsOnlyWhatHasAMeaningThere() {
        assertThat(CommandLineWords.posix("echo \"say \\\"hi\\\" for \\$5 \\\\ \\n\""))
                .containsExactly("echo", "say \"hi\" for $5 \\ \\n");
    }

    @Test
    void backslashOutsideOfQuotesProtectsWhateverFollows() {
        assertThat(CommandLineWords.posix("ls My\\ Files \\'quoted\\' \\\nnext"))
                .containsExactly("ls", "My Files", "'quoted'", "next");
    }

    @Test
    void backslashAtTheEndStandsForItself() {
        assertThat(CommandLineWords.posix("echo \\")).containsExactly("echo", "\\");
    }

    @Test
    void quoteWithoutAnEndIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> CommandLineWords.posix("echo 'never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the quote ' at column 6 is never closed");
    }

    @Test
    void blanksAloneAreNoWord() {
        assertThat(CommandLineWords.posix(" \t ")).isEmpty();
    }

    @Test
    void backslashOfAPathIsKeptWhereNothingIsEscaped() {
        assertThat(CommandLineWords.quoted(" C:\\tools\\x.exe \"C:\\My Files\\\" 'a b'c \\"))
                .containsExactly("C:\\tools\\x.exe", "C:\\My Files\\", "a bc", "\\");
        assertThatThrownBy(() -> CommandLineWords.quoted("--gate 'p95"))
                .hasMessage("the quote ' at column 8 is never closed");
    }
}
