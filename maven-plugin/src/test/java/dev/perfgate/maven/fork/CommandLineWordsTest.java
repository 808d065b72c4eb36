package dev.perfgate.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CommandLineWordsTest {
    @Test
    void blanksSeparateAndQuotesKeepTogether() throws Exception {
        assertThat(CommandLineWords.of(" java  -Dname=\"two words\" 'a \"b\"' '' "))
                .containsExactly("java", "-Dname=two words", "a \"b\"", "");
    }

    @Test
    void backslashesDollarsAndCommasAreOrdinary() throws Exception {
        assertThat(CommandLineWords.of("C:\\tools\\x.exe $HOME -Xlog:gc,safepoint"))
                .containsExactly("C:\\tools\\x.exe", "$HOME", "-Xlog:gc,safepoint");
    }

    @Test
    void openQuoteIsRefused() {
        assertThatThrownBy(() -> CommandLineWords.of("java -Dname='x"))
                .hasMessage("the quote ' at column 13 is never closed in: java -Dname='x");
    }

    @Test
    void emptyLineHasNoWords() throws Exception {
        assertThat(CommandLineWords.of("  ")).isEmpty();
    }
}
