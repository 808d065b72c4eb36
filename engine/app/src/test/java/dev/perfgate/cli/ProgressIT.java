package dev.perfgate.cli;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressIT {
    @TempDir
    Path folder;

    @Test
    void logGetsALineEveryTenSeconds() throws Exception {
        Behaviour slow = Behaviour.answering(Script.ok("hello")).after(Duration.ofMillis(20));
        // Without a schedule, which a busy machine might not keep: the run would be invalid.
        try (StallingServer server = StallingServer.start(slow)) {
            Ended ended = Perfgate.in(folder).run("http", server.url("/a"), "--users", "1", "--duration", "11500ms");
            ended.with(0);
            ended.out()
                    .noneMatch(line -> line.contains("\r"))
                    .filteredOn(line -> line.contains("10s / "))
                    .hasSize(1);
            ended.err().isEmpty();
        }
    }
}
