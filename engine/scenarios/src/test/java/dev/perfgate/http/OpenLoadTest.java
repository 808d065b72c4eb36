package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallPattern;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenLoadTest {
    private static final Behaviour FINE = Behaviour.answering(Script.ok("fine"));

    @ParameterizedTest
    @CsvSource({"1000/s,500ms,500", "333/s,1s,333", "3/s,1s,3", "0.5/s,100ms,1", "2000/s,1250ms,2500"})
    void arrivalsAreRateTimesDuration(String rate, String duration, int arrivals) throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(
                    server,
                    "requests: [GET /]\narrivalRate: " + rate + "\nduration: " + duration
                            + "\nmaxInFlight: 5000\nconnections: 5");
            assertThat(run.requests() + run.dropped()).isEqualTo(arrivals);
            assertThat(run.dropped()).isZero();
            assertThat(server.requests()).isEqualTo(arrivals);
        }
    }

    @Test
    void iterationsMayEndItToo() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\narrivalRate: 1000/s\niterations: 77");
            assertThat(run.requests()).isEqualTo(77).isEqualTo(server.requests());
        }
    }

    @Test
    void whatCannotStartIsDroppedAndCounted() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(700)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\narrivalRate: 200/s\nduration: 500ms\nmaxInFlight: 10");
            assertThat(run.requests()).isEqualTo(10).isEqualTo(server.requests());
            assertThat(run.dropped()).isEqualTo(90);
            assertThat(run.sum("dropped")).isEqualTo(90);
            assertThat(run.failed()).isZero();
        }
    }

    @Test
    void oneInFlightIsOneWhateverTheCores() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(700)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\narrivalRate: 100/s\nduration: 200ms\nmaxInFlight: 1");
            assertThat(run.requests()).isEqualTo(1);
            assertThat(run.dropped()).isEqualTo(19);
        }
    }

    @Test
    void warmConnectionsServeTheLoad() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\narrivalRate: 100/s\nduration: 300ms\nconnections: 40");
            assertThat(run.connected()).isEqualTo(40);
            assertThat(server.connections()).isEqualTo(41);
        }
    }

    @Test
    void connectionsThatTheServerClosesMeanwhileAreReplaced() throws Exception {
        Script closing = Script.ok("fine").pause(Duration.ofMillis(20)).close();
        try (StallingServer server = StallingServer.start(Behaviour.answering(closing))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\narrivalRate: 100/s\nduration: 500ms\nconnections: 2");
            assertThat(run.failures()).isEmpty();
            assertThat(run.requests()).isEqualTo(50);
        }
    }

    @Test
    void randomArrivalsAreTheSameForTheSameSeed() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            String yaml = "requests: [GET /]\narrivalRate: 400/s\narrivals: poisson\nduration: 500ms\nconnections: 5\n";
            long first = LoadRun.of(server, yaml + "seed: 7").requests();
            long second = LoadRun.of(server, yaml + "seed: 7").requests();
            assertThat(second).isEqualTo(first);
            // 200 are expected; six standard deviations of a Poisson count are 85.
            assertThat(first).isBetween(115L, 285L);
        }
    }

    /**
     * A server that stands still for 1 s in every 3 s: a third of the arrivals meet the stall, evenly spread, so that a share
     * x of all waits more than 1000 - 3000 x ms. P90 is 700 ms, P99 970 ms, and none waits longer than the stall.
     */
    @Test
    void stalledServerDoesNotHideLatency() throws Exception {
        StallPattern oneInThree = new StallPattern(Duration.ofSeconds(1), Duration.ofSeconds(3));
        try (StallingServer server = StallingServer.start(FINE.stalling(oneInThree))) {
            LoadRun run = LoadRun.of(
                    server, "requests: [GET /]\narrivalRate: 500/s\nduration: 6s\nmaxInFlight: 5000\nconnections: 600");
            assertThat(run.requests()).isEqualTo(3_000);
            assertThat(run.failures()).isEmpty();
            assertThat(run.responseTimes().percentile(90)).isBetween(600.0, 900.0);
            assertThat(run.responseTimes().percentile(99)).isBetween(900.0, 1_300.0);
            assertThat(run.responseTimes().max()).isBetween(950.0, 1_600.0);
            assertThat(run.serviceTimes().percentile(99)).isBetween(850.0, 1_300.0);
        }
    }

    /** A connection that was lost while idle costs response time, not service time: each is opened again on arrival. */
    @Test
    void waitForAConnectionIsPartOfTheResponseTimeOnly() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(50)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\narrivalRate: 50/s\nduration: 500ms\nconnections: 0");
            assertThat(run.connected()).isPositive();
            assertThat(run.serviceTimes().min()).isGreaterThanOrEqualTo(49.9);
            assertThat(run.responseTimes().mean())
                    .isGreaterThan(run.serviceTimes().mean());
        }
    }
}
