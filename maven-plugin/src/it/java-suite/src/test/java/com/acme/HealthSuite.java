package com.acme;

import static dev.perfgate.api.Http.get;
import static dev.perfgate.api.Http.http;

import dev.perfgate.api.PerfSuite;
import dev.perfgate.api.Suite;
import java.time.Duration;

public final class HealthSuite implements PerfSuite {
    @Override
    public Suite suite() {
        return Suite.of(http("health-in-java")
                        .baseUrl(System.getenv("DEMO_URL"))
                        .users(2)
                        .duration(Duration.ofSeconds(1))
                        .requests(get(Paths.HEALTH).status(200)))
                .gates("health-in-java: error rate < 1 %");
    }
}
