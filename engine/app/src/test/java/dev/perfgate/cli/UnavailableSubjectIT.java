package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A subject that is not there, or that only fails. */
@Execution(ExecutionMode.CONCURRENT)
final class UnavailableSubjectIT {
    @TempDir
    Path folder;

    @Test
    void refusedConnectionEndsBeforeTheLoad() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Ended ended = Perfgate.in(folder).run("http", "http://127.0.0.1:" + port + "/a", "--duration", "30s");
        ended.with(3).saying("http://127.0.0.1:" + port + " does not answer: connection refused", "start the service");
        ended.out().isEmpty();
    }

    @Test
    void unknownHostEndsBeforeTheLoad() throws Exception {
        PerfYml.twoScenarios(folder, "http://no-such-host.invalid", "p95 < 1 s");
        Ended ended = Perfgate.in(folder).run("run", "--output", "out");
        ended.with(3).saying("http://no-such-host.invalid does not answer: unknown host", "correct the address");
        ended.out().isEmpty();
        Perfgate.in(folder).run("gate", "out").with(3).saying("unknown host");
    }

    @Test
    void subjectThatNeverComesUpIsWaitedForInSightOfPeople() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PerfYml.write(folder, """
                scenarios:
                  shop:
                    baseUrl: http://127.0.0.1:%d
                    iterations: 1
                    ready: GET /health
                    readyTimeout: 3s
                    startHint: start it with 'docker compose up shop'
                    requests: [GET /]
                """.formatted(port));
        Ended ended = Perfgate.in(folder).run("run", "--output", "out");
        ended.with(3)
                .saying(
                        "shop: http://127.0.0.1:" + port + " was not ready within 3s: GET /health: connection refused",
                        "start it with 'docker compose up shop'");
        ended.out()
                .singleElement()
                .asString()
                .startsWith("shop: waiting for GET /health of http://127.0.0.1:" + port + ", since 2s of at most 3s");
    }

    @Test
    void loadThatOnlyFailsIsEndedEarly() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.status(500, "No", "broken")))) {
            Ended ended = Perfgate.in(folder)
                    .run("http", server.url("/a"), "--rate", "50", "--duration", "60s", "--output", "out");
            ended.with(3)
                    .out()
                    .anyMatch(line -> line.matches(".*Stopped: .*all [\\d,]+ requests of the last 10 s failed.*"));
            assertThat(new FolderStore().read(folder.resolve("out")).info().state())
                    .isEqualTo(RunState.STOPPED);
        }
    }

    @Test
    void connectionsThatAreOnlyClosedEndTheLoadEarly() throws Exception {
        try (StallingServer server =
                StallingServer.start(Behaviour.answering(Script.silence().close()))) {
            Perfgate.in(folder)
                    .run("http", server.url("/a"), "--rate", "50", "--duration", "60s")
                    .with(3)
                    .out()
                    .anyMatch(line -> line.contains("Stopped: "));
        }
    }

    @Test
    void loadThatOnlyFailsGoesOnWhenAsked() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.status(500, "No", "broken")))) {
            Ended ended = Perfgate.in(folder)
                    .run("http", server.url("/a"), "--rate", "50", "--duration", "12s", "--go-on-when-all-fail");
            ended.with(3).out().noneMatch(line -> line.contains("Stopped"));
            assertThat(server.requests()).isGreaterThanOrEqualTo(550);
        }
    }
}
