package dev.perfgate.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathPatternsTest {
    @Test
    void twoStarsStandForAnyFoldersAndForNone() {
        PathPatterns patterns = PathPatterns.of("**/perf/**/run.json");
        assertThat(patterns.match("perf/run.json")).isTrue();
        assertThat(patterns.match("a/b/perf/c/d/run.json")).isTrue();
        assertThat(patterns.match("a/perfect/run.json")).isFalse();
        assertThat(patterns.match("perf/run.json/x")).isFalse();
    }

    @Test
    void oneStarStaysWithinName() {
        PathPatterns patterns = PathPatterns.of("out/*/r?n.json");
        assertThat(patterns.match("out/a/run.json")).isTrue();
        assertThat(patterns.match("out/a/b/run.json")).isFalse();
        assertThat(patterns.match("out/run.json")).isFalse();
    }

    @Test
    void severalAreSeparatedByCommas() {
        PathPatterns patterns = PathPatterns.of("a/run.json, ./b/, c\\d.json,");
        assertThat(patterns.match("a/run.json")).isTrue();
        assertThat(patterns.match("b/x/run.json")).isTrue();
        assertThat(patterns.match("c/d.json")).isTrue();
        assertThat(patterns.match("run.json")).isFalse();
    }

    @Test
    void otherCharactersStandForThemselves() {
        assertThat(PathPatterns.of("a.(b)+/run.json").match("a.(b)+/run.json")).isTrue();
        assertThat(PathPatterns.of("a.b").match("axb")).isFalse();
    }
}
