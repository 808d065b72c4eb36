package dev.perfgate.http;

import dev.perfgate.scenario.Scenario;

/** The same of an open load. */
class HttpOpenContractTest extends HttpContractTest {
    @Override
    protected Scenario endless() {
        return open("1h");
    }

    @Override
    protected Scenario brief() {
        return open("1500ms");
    }

    private Scenario open(String duration) {
        return LoadRun.scenario(url(), "requests: [GET /]\narrivalRate: 50/s\nduration: " + duration);
    }
}
