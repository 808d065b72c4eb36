package dev.perfgate.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.PerfYml;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoteCommandIT {
    @TempDir
    Path folder;

    @BeforeEach
    void runTwoScenarios() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, server.url("/"), "p95 < 10 s");
            perfgate("run", "--output", "out", "--reports", "html").with(0);
        }
    }

    @Test
    void remarkIsKeptShownListedAndRemoved() throws Exception {
        Path file = folder.resolve("out/first/run.json");
        String before = Files.readString(file);

        perfgate("note", "out/first", "cache <off>", "--author", "jane", "--at", "1ms")
                .with(0);
        assertThat(Files.readString(file)).contains("\"text\": \"cache <off>\"");
        assertThat(folder.resolve("out/first/report.html")).content().contains("<p>cache &lt;off&gt;</p>");

        perfgate("note", "out/first").with(0).out().singleElement().asString().endsWith(": cache <off>");
        perfgate("note", "out/first", "--remove", "1").with(0).out().isEmpty();
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void wrongInputChangesNothing() throws Exception {
        String before = Files.readString(folder.resolve("out/first/run.json"));

        perfgate("note", "out", "which?").with(2).saying("out: there are 2 runs in it - name the folder of one run");
        perfgate("note", "out/first", "x", "--at", "1h").with(2).saying("--at: '1h' is after the run's end");
        perfgate("note", "out/first", "--remove", "1").with(2).saying("--remove: there is no remark 1 - there are 0");
        perfgate("note", "out/first", "x", "--remove", "1").with(2).saying("--remove: it cannot be combined with TEXT");
        assertThat(Files.readString(folder.resolve("out/first/run.json"))).isEqualTo(before);
    }

    private Ended perfgate(String... arguments) throws IOException, InterruptedException {
        return Perfgate.in(folder).run(arguments);
    }
}
