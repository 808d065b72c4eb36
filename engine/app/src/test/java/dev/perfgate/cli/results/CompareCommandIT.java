package dev.perfgate.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.PerfYml;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandIT {
    @TempDir
    Path folder;

    @BeforeEach
    void runTwice() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, server.url("/"), "p95 < 10 s");
            perfgate("run", "--output", "base", "--reports", "none").with(0);
            perfgate("run", "first", "--output", "new", "--reports", "none").with(0);
        }
    }

    @Test
    void scenariosAreMatchedAndOneThatIsMissingIsShown() throws Exception {
        Ended ended = perfgate("compare", "base", "new", "--html", "c.html", "--markdown", "c.md", "--json", "c.json")
                .with(0);

        ended.out().startsWith("Only the baseline has these scenarios:", "- second", "", "first");
        ended.out().anyMatch(line -> line.matches("  whole run +requests +5 +5 +0 +0.0 %  same"));
        assertThat(folder.resolve("c.html")).content().contains("Only the baseline has these scenarios");
        assertThat(folder.resolve("c.md")).content().contains("### first: candidate against baseline");
        assertThat(folder.resolve("c.json")).content().contains("\"only_baseline\" : [ \"second\" ]");
    }

    @Test
    void singleRunsAreComparedWhateverTheyAreCalled() throws Exception {
        perfgate("compare", "base/first", "base/second/run.json")
                .with(0)
                .out()
                .contains("  Not comparable:", "  Only the candidate has these requests:");
    }

    @Test
    void standardOutputHasTheJsonAndNothingElse() throws Exception {
        Ended ended = perfgate("compare", "base/first", "new", "--json", "-").with(0);
        ended.out().startsWith("{").endsWith("}");
        ended.err().contains("first");
    }

    @Test
    void wrongInputIsTold() throws Exception {
        perfgate("compare", "base", "nowhere").with(2).saying("nowhere: there is no such file or folder");
        perfgate("compare", "base", "new", "--html", "base").with(2).saying("base: is a folder; name a file in it");
        perfgate("compare", "base").with(2).err().anyMatch(line -> line.contains("NEW"));
    }

    private Ended perfgate(String... arguments) throws IOException, InterruptedException {
        return Perfgate.in(folder).run(arguments);
    }
}
