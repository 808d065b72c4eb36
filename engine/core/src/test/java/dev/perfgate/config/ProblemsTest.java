package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

final class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void sortsByPlaceAndDropsWhatIsThereTwice() {
        problems.add(new Mark("b.yml", 1, 1), "five", "");
        problems.add(new Mark("a.yml", 10, 1), "four", "");
        problems.add(new Mark("a.yml", 9, 10), "three", "");
        problems.add(new Mark("a.yml", 9, 2), "two", "do this");
        problems.add(new Mark("a.yml", 9, 2), "two", "do this");
        problems.add(Mark.of("--users"), "one", "");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "--users: one",
                        "a.yml:9:2: two - do this",
                        "a.yml:9:10: three",
                        "a.yml:10:1: four",
                        "b.yml:1:1: five");
    }

    @Test
    void throwsAllOfThemALineEach() {
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
        problems.add(new Mark("a.yml", 2, 1), "two", "");
        problems.add(new Mark("a.yml", 1, 1), "one", "do this");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(problems::throwIfAny)
                .withMessage("a.yml:1:1: one - do this\na.yml:2:1: two")
                .satisfies(e -> assertThat(e.problems()).isEqualTo(problems.all()));
    }

    @Test
    void ofMoreThanAHundredTheFirstAreShownAndTheOthersCounted() {
        Problems problems = new Problems();
        for (int line = 1; line <= 1835; line++) {
            problems.add(new Mark("perf.yml", line, 1), "is wrong", "mend it");
        }

        assertThat(problems.all()).hasSize(101);
        assertThat(problems.all().get(99)).hasToString("perf.yml:100:1: is wrong - mend it");
        assertThat(problems.all().get(100))
                .hasToString("perf.yml:101:1: 1,735 more problems from here on - fix those above first");
    }

    @Test
    void aHundredAreAllShown() {
        Problems problems = new Problems();
        for (int line = 1; line <= 100; line++) {
            problems.add(new Mark("perf.yml", line, 1), "is wrong", "mend it");
        }

        assertThat(problems.all()).hasSize(100);
    }
}
