package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFilesTest {
    @TempDir
    private Path folder;

    @Test
    void searchEndsWhereNoFolderOfResultsWould() throws Exception {
        for (String name : new String[] {"run.json", "series.json", "report.html"}) {
            Files.writeString(folder.resolve(name), "{}");
        }
        assertThat(RunFiles.below(folder, 3))
                .containsExactly(folder.toRealPath().resolve("run.json"));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> RunFiles.below(folder, 2))
                .withMessage(folder
                        + ": has more than 2 files, too many to look for runs in; name a folder nearer to the runs");
    }
}
