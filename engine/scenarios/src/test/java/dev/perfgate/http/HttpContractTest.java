package dev.perfgate.http;

import dev.perfgate.scenario.ExecutionContract;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class HttpContractTest extends ExecutionContract {
    private StallingServer server;

    @BeforeEach
    void start() throws Exception {
        server = StallingServer.start(Behaviour.answering(Script.ok("fine")));
    }

    String url() {
        return server.url("");
    }

    @AfterEach
    void closeServer() throws Exception {
        server.close();
    }

    @Override
    protected Scenario endless() {
        return LoadRun.scenario(server.url(""), "requests: [GET /]\nusers: 2\nthinkTime: 10ms\nduration: 1h");
    }

    @Override
    protected Scenario brief() {
        return LoadRun.scenario(server.url(""), "requests: [GET /]\nusers: 2\nthinkTime: 10ms\nduration: 1500ms");
    }
}
