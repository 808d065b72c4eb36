package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it needs the permissions of POSIX files")
class ExecutableTest {
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProgram() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.setPosixFilePermissions(Files.createFile(bin.resolve("tool")), RUNNABLE);
        Files.createFile(bin.resolve("text"));
    }

    @Test
    void nameIsSearchedInEachFolderOfThePath() {
        assertThat(new Executable("tool", folder, "/nowhere:" + folder.resolve("bin")).obstacle())
                .isEmpty();
        assertThat(new Executable("tool", folder, "bin").obstacle()).isEmpty();
    }

    @Test
    void nameThatIsInNoneOfThemIsSaidSo() {
        assertThat(new Executable("tol", folder, "bin").obstacle()).contains("'tol' was not found in PATH");
        assertThat(new Executable("text", folder, "bin").obstacle()).contains("'text' was not found in PATH");
    }

    @Test
    void nameWithASlashIsAFileRelativeToTheDirectory() {
        assertThat(new Executable("bin/tool", folder, "").obstacle()).isEmpty();
        assertThat(new Executable("./tool", folder, "bin").obstacle()).contains("'./tool' does not exist in " + folder);
    }

    @Test
    void fileThatIsNoProgramIsSaidSo() {
        assertThat(new Executable("bin/text", folder, "").obstacle()).contains("'bin/text' is not an executable file");
        assertThat(new Executable("./bin", folder, "").obstacle()).contains("'./bin' is not an executable file");
    }
}
