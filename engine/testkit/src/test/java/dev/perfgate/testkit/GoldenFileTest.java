package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
    @TempDir
    private Path folder;

    @Test
    void filesLieBesideTheModulesTestResources() {
        GoldenFile.of(GoldenFileTest.class, "greeting.txt").assertMatches("hello\nworld\n");
    }

    @Test
    void differenceIsShownByLineWithTheWayToUpdate() throws Exception {
        Path file = Files.writeString(folder.resolve("table.txt"), "head\nold\ntail\n");
        assertThatThrownBy(() -> new GoldenFile(file, false).assertMatches("head\nnew\r\ntail\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-    2  old\n+    2  new␍\n")
                .hasMessageContaining("-Dgolden.update")
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("head\nold\ntail\n");
    }

    @Test
    void missingFileIsAFailureAndNotWritten() {
        Path file = folder.resolve("missing.txt");
        assertThatThrownBy(() -> new GoldenFile(file, false).assertMatches("text"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no golden file")
                .hasMessageContaining("text");
        assertThat(file).doesNotExist();
    }

    @Test
    void updateWritesTheFileAndItsFolder() {
        Path file = folder.resolve("new/table.txt");
        new GoldenFile(file, true).assertMatches("text\r\n");
        assertThat(file).hasBinaryContent("text\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void onlyABareOrTruePropertyAsksForAnUpdate() {
        assertThat(GoldenFile.asksForUpdate("")).isTrue();
        assertThat(GoldenFile.asksForUpdate("true")).isTrue();
        assertThat(GoldenFile.asksForUpdate("false")).isFalse();
        assertThat(GoldenFile.asksForUpdate("${golden.update}")).isFalse();
    }
}
