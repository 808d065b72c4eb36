package dev.perfgate.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentCommandIT {
    @TempDir
    Path folder;

    @Test
    void withoutKeysItRefusesToStart() throws Exception {
        Perfgate.in(folder)
                .run("agent", "--keys", "missing", "--listen", "127.0.0.1:0")
                .with(2)
                .saying("missing", "write one key per line into it");
    }

    @Test
    void testThatCannotEndInTimeIsToldAtTheStart() throws Exception {
        Files.writeString(folder.resolve("keys"), "key\n");
        try (JavaProcess agent =
                Perfgate.in(folder).start("agent", "--keys", "keys", "--listen", "127.0.0.1:0", "--seconds", "60")) {
            String warning = agent.awaitErrorLine(line -> line.contains("time limit"), Perfgate.LIMIT);
            assertThat(warning).contains("10m 02s", "2m", "--time-limit");
        }
    }

    @Test
    void wrongInputIsNamedWithTheRemedy() throws Exception {
        Files.writeString(folder.resolve("keys"), "key\n");
        Perfgate.in(folder)
                .run("agent", "--keys", "keys", "--listen", "here")
                .with(2)
                .saying("--listen", "127.0.0.1:8080");
        Perfgate.in(folder)
                .run("agent", "--keys", ".", "--listen", "127.0.0.1:0")
                .with(2)
                .saying("--keys", "'.' is a folder");
        Perfgate.in(folder)
                .run("agent", "--keys", "keys", "--time-limit", "soon")
                .with(2)
                .saying("--time-limit", "'2m'");
        Perfgate.in(folder)
                .run("agent", "--keys", "keys", "--listen", "127.0.0.1:0", "--levels", "7")
                .with(2)
                .saying("--levels", "'7' is no level");
    }
}
