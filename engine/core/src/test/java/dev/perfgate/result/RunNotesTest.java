package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunNotesTest {
    private static final Note NOTE = new Note(Instant.parse("2026-11-21T09:00:00Z"), "jörg", "„slow“ \"]}", 1.5);

    @Test
    void notesAreReplacedAsIfTheyHadAlwaysBeenThere() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            Run run = new RandomRuns(seed).next();
            byte[] changed = RunNotes.replace(bytes(ExampleRun.json(run)), List.of(NOTE, NOTE));
            assertThat(text(changed)).isEqualTo(ExampleRun.json(run.withNotes(List.of(NOTE, NOTE))));
        }
    }

    @Test
    void removingTheNotesLeavesTheFileAsItWas() throws IOException {
        String before = ExampleRun.json(ExampleRun.run().withNotes(List.of()));
        byte[] noted = RunNotes.replace(bytes(before), List.of(NOTE));
        assertThat(RunJson.read(new ByteArrayInputStream(noted), "run.json").notes())
                .containsExactly(NOTE);
        assertThat(text(RunNotes.replace(noted, List.of()))).isEqualTo(before);
    }

    @Test
    void whatAnotherVersionWroteStaysByteForByte() throws IOException {
        String file = ExampleRun.json(ExampleRun.run())
                .replace("\"type\": \"http\"", "\"type\":\"http\" ,\n\t\"newer\": {\"notes\": [1.50, \"é\"]}");
        String changed = text(RunNotes.replace(bytes(file), List.of()));
        assertThat(changed).contains("\"newer\": {\"notes\": [1.50, \"é\"]}").contains("\n  \"notes\": [ ],\n");
        assertThat(changed.substring(changed.indexOf("\"tags\""))).isEqualTo(file.substring(file.indexOf("\"tags\"")));
    }

    @Test
    void fileWithoutTheFieldIsRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> RunNotes.replace(bytes("{\"a\": {\"notes\": []}}"), List.of()))
                .withMessage("there is no field 'notes'");
    }

    @Test
    void noteMustSaySomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Note(Instant.EPOCH, "", " ", Double.NaN));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
