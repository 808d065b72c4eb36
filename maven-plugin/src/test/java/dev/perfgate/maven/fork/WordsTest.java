package dev.perfgate.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void blanksSeparateAndQuotesKeepTogether() throws Exception {
        assertThat(Words.of(" java  -Dname=\"two words\" 'a \"b\"' '' "))
                .containsExactly("java", "-Dname=two words", "a \"b\"", "");
    }

    @Test
    void backslashesDollarsAndCommasAreOrdinary() throws Exception {
        assertThat(Words.of("C:\\tools\\x.exe $HOME -Xlog:gc,safepoint"))
                .containsExactly("C:\\tools\\x.exe", "$HOME", "-Xlog:gc,safepoint");
    }

    @Test
    void openQuoteIsRefused() {
        assertThatThrownBy(() -> Words.of("java -Dname='x")).hasMessage("Quotation mark not closed in: java -Dname='x");
    }

    @Test
    void emptyLineHasNoWords() throws Exception {
        assertThat(Words.of("  ")).isEmpty();
    }
}
