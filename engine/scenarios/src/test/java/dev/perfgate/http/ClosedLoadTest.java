package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedLoadTest {
    private static final Behaviour FINE = Behaviour.answering(Script.ok("fine"));

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "2,1", "3,100", "7,1001", "50,20"})
    void iterationsAreExactOverAllLoops(int users, int iterations) throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\nusers: " + users + "\niterations: " + iterations);
            assertThat(run.requests()).isEqualTo(iterations).isEqualTo(server.requests());
            assertThat(run.failed()).isZero();
            assertThat(run.connected()).isLessThanOrEqualTo(users);
        }
    }

    @Test
    void requestsUnderWayAtTheEndAreAwaited() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(900)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /a, GET /b]\nusers: 4\nduration: 500ms");
            assertThat(run.requests())
                    .as("each user's present request, and no further")
                    .isEqualTo(4);
            assertThat(run.failed()).isZero();
            assertThat(run.requests()).isEqualTo(server.requests());
            assertThat(run.responseTimes().min()).isGreaterThanOrEqualTo(899);
        }
    }

    @Test
    void usersAreStartedAtTheirRate() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(5)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\nusers: 100\nspawnRate: 20/s\nduration: 2s");
            double[] users = run.values("users");
            assertThat(users[0]).isBetween(15.0, 25.0);
            assertThat(run.connected()).isBetween(35L, 40L);
        }
    }

    @Test
    void thinkTimeLiesBetweenTwoIterations() throws Exception {
        ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
        Behaviour noting = FINE.on("/", request -> {
            arrivals.add(System.nanoTime());
            return Script.ok("fine");
        });
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(server, "requests: [GET /]\niterations: 5\nthinkTime: between 50ms and 60ms");
        }
        assertThat(millisBetween(arrivals))
                .hasSize(4)
                .allSatisfy(gap -> assertThat(gap).isGreaterThan(49.0));
    }

    @Test
    void pacingCountsFromStartToStart() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(60)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\nusers: 2\nduration: 1s\npacing: 100ms");
            // At 0, 100, ... 900 ms, or fewer where the machine is slow; never more.
            assertThat(run.requests()).isBetween(10L, 20L);
        }
    }

    @Test
    void iterationLongerThanItsPaceIsFollowedAtOnceAndNothingIsCaughtUp() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(100)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\nduration: 1s\npacing: 10ms");
            assertThat(run.requests()).isBetween(5L, 10L);
            assertThat(run.responseTimes().percentile(50))
                    .as("times count from the iteration's real start, as its user was not ready before")
                    .isBetween(100.0, 300.0);
        }
    }

    @Test
    void everyUserHasAConnectionOfItsOwn() throws Exception {
        try (StallingServer server = StallingServer.start(FINE.after(Duration.ofMillis(20)))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\nusers: 300\niterations: 1500");
            assertThat(run.requests()).isEqualTo(1500);
            assertThat(server.connections()).isEqualTo(300 + 1);
        }
    }

    private static List<Double> millisBetween(Iterable<Long> instants) {
        List<Double> gaps = new ArrayList<>();
        long before = -1;
        for (long instant : instants) {
            if (before >= 0) {
                gaps.add((instant - before) / 1e6);
            }
            before = instant;
        }
        return gaps;
    }
}
