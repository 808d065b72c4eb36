package dev.perfgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionNamesTest {
    private static final OptionNames OF_MAVEN =
            OptionNames.read("--output=-Dperf.init.output,--force=-Dperf.init.force,perfgate run=mvn perf:run");

    @Test
    void commandLineHasItsOwnNames() {
        assertThat(OptionNames.of("--users")).isEqualTo("--users");
        assertThat(OptionNames.in("choose another with {--output FILE}, or overwrite it with {--force}"))
                .isEqualTo("choose another with --output FILE, or overwrite it with --force");
    }

    @Test
    void frontEndHasTheNamesItGave() {
        assertThat(OF_MAVEN.name("--output")).isEqualTo("-Dperf.init.output");
        assertThat(OF_MAVEN.name("perfgate run")).isEqualTo("mvn perf:run");
        assertThat(OF_MAVEN.filled("choose another with {--output FILE}, or overwrite it with {--force}"))
                .isEqualTo("choose another with -Dperf.init.output=FILE, or overwrite it with -Dperf.init.force");
    }

    @Test
    void optionThatTheFrontEndDoesNotHaveKeepsItsName() {
        assertThat(OF_MAVEN.filled("ask for fewer: {--limit N}")).isEqualTo("ask for fewer: --limit N");
    }

    @Test
    void bracesAroundAnythingElseStay() {
        assertThat(OF_MAVEN.filled("write 'a: {b: 1}' or {users}")).isEqualTo("write 'a: {b: 1}' or {users}");
    }

    @Test
    void pairsThatNameNothingAreNoNames() {
        assertThat(OptionNames.read(",=x,--users,").name("--users")).isEqualTo("--users");
    }
}
