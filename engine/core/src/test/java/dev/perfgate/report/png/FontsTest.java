package dev.perfgate.report.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.AWTError;
import java.util.List;
import org.junit.jupiter.api.Test;

class FontsTest {
    private static final List<Throwable> WAYS_TO_HAVE_NO_FONTS = List.of(
            new InternalError(new IllegalStateException("Fontconfig head is null\nand more")),
            new Error("Probable fatal error: No physical fonts found."),
            new NullPointerException("fonts"),
            new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"),
            new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"));

    @Test
    void everyWayToHaveNoFontsIsOneLineWithRemedy() {
        for (Throwable way : WAYS_TO_HAVE_NO_FONTS) {
            assertThat(Fonts.problemOf(() -> sneak(way)))
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith("No PNG charts: this machine cannot draw text (")
                            .endsWith("fonts-dejavu-core.")
                            .doesNotContain("\n"));
        }
    }

    @Test
    void reasonIsTheInnermostCause() {
        assertThat(Fonts.problemOf(() -> sneak(WAYS_TO_HAVE_NO_FONTS.get(0))))
                .hasValueSatisfying(line -> assertThat(line).contains("(java.lang.IllegalStateException: Fontconfig"));
    }

    @Test
    void displayThatIsGoneHasARemedyOfItsOwn() {
        assertThat(Fonts.problemOf(() -> sneak(new AWTError("Can't connect to X11 window server using ':9'"))))
                .hasValueSatisfying(line -> assertThat(line).endsWith("; start Java with -Djava.awt.headless=true."));
    }

    @Test
    void exhaustedMemoryIsNoMissingFont() {
        assertThatThrownBy(() -> Fonts.problemOf(() -> sneak(new OutOfMemoryError("heap"))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
