package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryIT {
    @TempDir
    Path folder;

    @Test
    void runsAreComparedWithThoseBefore() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(
                    folder,
                    server.url("/"),
                    "'first: no regression'",
                    "'first: failures within 0 of previous'",
                    "'first: requests within 0 of baseline'");
            perfgate("run", "first", "--output", "one", "--reports", "none")
                    .with(0)
                    .out()
                    .anyMatch(line -> line.contains("NOT_ENOUGH_HISTORY"))
                    .anyMatch(line -> line.contains("NO_BASELINE: no baseline is named"));
            perfgate("baseline", "set", "one/first", "--reason", "release 2.0", "--author", "ann")
                    .with(0)
                    .out()
                    .anyMatch(line -> line.matches("first: run .{8} is now the baseline \\(ann: release 2.0\\)"));
            perfgate("run", "first", "--output", "two", "--reports", "none")
                    .with(0)
                    .out()
                    .anyMatch(line -> line.contains("the same as the baseline's 5") && line.contains("set by ann"));
        }
        perfgate("gate", "two/first", "--gate", "failures within 0 of previous", "--history", ".perf/history")
                .with(0)
                .out()
                .anyMatch(line -> line.startsWith("PASS"));
        perfgate("baseline", "accept", "--reason", "as wanted").with(0);
        perfgate("baseline", "show", "first").with(0).out().anyMatch(line -> line.contains("as wanted"));
    }

    @Test
    void cutLineIsToldOf() throws Exception {
        Path history = Files.createDirectories(folder.resolve(".perf/history"));
        Files.writeString(history.resolve("first.jsonl"), "{\"schema_version\": 1, \"sce", StandardOpenOption.CREATE);
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, server.url("/"), "'first: failures within 0 of previous'");
            perfgate("run", "first", "--output", "one", "--reports", "none")
                    .with(0)
                    .out()
                    .anyMatch(line -> line.contains(".perf/history/first.jsonl:1 is skipped: "));
        }
        perfgate("baseline", "list").with(0).out().anyMatch(line -> line.matches("first +1 .*none set +0"));
        assertThat(history.resolve("first.jsonl")).content().startsWith("{\"schema_version\": 1, \"sce\n");
    }

    @Test
    void wrongDecisionsAreTold() throws Exception {
        perfgate("baseline", "list").with(0).out().containsExactly("No history in .perf/history");
        perfgate("baseline", "set").with(2).saying("RUN: is missing");
        perfgate("baseline", "accept", "first").with(2).saying("--reason: is missing");
        perfgate("baseline", "show", "first").with(2).saying("first: there is no history of it");
        perfgate("baseline", "drop").with(2);
    }

    private Ended perfgate(String... arguments) throws Exception {
        return Perfgate.in(folder).run(arguments);
    }
}
