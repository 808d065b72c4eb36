package dev.perfgate.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoteCommandTest {
    @Test
    void authorIsWhoeverTheEnvironmentNamesMostTellingly() {
        assertThat(NoteCommand.author(Map.of("USER", "root", "GITHUB_ACTOR", "jane"), "me"))
                .isEqualTo("jane");
        assertThat(NoteCommand.author(Map.of("GIT_AUTHOR_NAME", " ", "USERNAME", "joe"), "me"))
                .isEqualTo("joe");
        assertThat(NoteCommand.author(Map.of(), "me")).isEqualTo("me");
    }
}
