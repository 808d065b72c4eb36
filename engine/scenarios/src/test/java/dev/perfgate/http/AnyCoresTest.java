package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A load is the same on any number of event loops, and so of cores. */
@Timeout(60)
class AnyCoresTest {
    private static final Behaviour FINE = Behaviour.answering(Script.ok("fine"));

    @Test
    void randomArrivalsAreTheSame() throws Exception {
        String yaml = """
            tasks:
              often: {weight: 3, requests: [GET /often]}
              seldom: {weight: 1, requests: [GET /seldom]}
            arrivalRate: 400/s
            arrivals: poisson
            duration: 500ms
            connections: 5
            seed: 7
            """;
        try (StallingServer server = StallingServer.start(FINE)) {
            List<String> loads = new ArrayList<>();
            for (int loops : List.of(1, 2, 7)) {
                LoadRun run = LoadRun.onLoops(loops, server.url(""), yaml);
                loads.add(run.requests("GET /often") + " and " + run.requests("GET /seldom"));
            }
            assertThat(loads).containsOnly(loads.get(0));
        }
    }

    /** 30 a second, each of which takes 100 ms: about 3 are in flight, and one loop alone would often have two. */
    @Test
    void mostInFlightIsOneLimitForAll() throws Exception {
        String yaml = "requests: [GET /]\narrivalRate: 30/s\narrivals: poisson\nduration: 3s\nmaxInFlight: 16";
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(100)))) {
            LoadRun run = LoadRun.onLoops(16, server.url(""), yaml);
            assertThat(run.requests()).isGreaterThan(50);
            assertThat(run.dropped()).isZero();
        }
    }

    /** Nobody waits for the second user, who would come after an hour. */
    @Test
    void iterationsAreOnePoolForAll() throws Exception {
        String yaml = "requests: [GET /]\nusers: 2\nspawnRate: 1/h\niterations: 10";
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.onLoops(2, server.url(""), yaml);
            assertThat(run.requests()).isEqualTo(10);
        }
    }

    @Test
    void iterationsOfAnOpenLoadAreExact() throws Exception {
        String yaml = "requests: [GET /]\narrivalRate: 1000/s\niterations: 77";
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.onLoops(5, server.url(""), yaml);
            assertThat(run.requests()).isEqualTo(77).isEqualTo(server.requests());
        }
    }
}
