package dev.perfgate.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path workspace;

    @TempDir
    Path outside;

    @Test
    void formerResultsAreRemovedAndNothingElse() throws Exception {
        Path run = Files.createDirectories(workspace.resolve("out/checkout"));
        Files.writeString(run.resolve("run.json"), "{}");
        Files.writeString(workspace.resolve("out/summary.json"), "{}");
        Files.writeString(run.resolve("mine.txt"), "");
        assertThat(new OutputFolder("out").invoke(workspace.toFile(), null)).isTrue();
        assertThat(run.toFile().list()).containsExactly("mine.txt");
        assertThat(workspace.resolve("out/summary.json")).doesNotExist();
        assertThat(new OutputFolder("absent").invoke(workspace.toFile(), null)).isFalse();
    }

    @Test
    void nothingOutsideOfTheWorkspaceIsTouched() throws Exception {
        Files.writeString(outside.resolve("run.json"), "{}");
        Files.createSymbolicLink(workspace.resolve("out"), outside);
        Files.createDirectory(workspace.resolve("real"));
        Files.createSymbolicLink(workspace.resolve("real/link"), outside);
        new OutputFolder("out").invoke(workspace.toFile(), null);
        new OutputFolder("out/.").invoke(workspace.toFile(), null);
        new OutputFolder("real").invoke(workspace.toFile(), null);
        assertThat(outside.resolve("run.json")).exists();
        for (String path : new String[] {"..", ".", "", outside.toString()}) {
            assertThatThrownBy(() -> new OutputFolder(path).invoke(workspace.toFile(), null))
                    .hasMessageContaining("below the workspace");
        }
    }
}
