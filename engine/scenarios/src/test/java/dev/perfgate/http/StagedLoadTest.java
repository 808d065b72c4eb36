package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Phase;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Loads that change over time, against a real server. */
class StagedLoadTest {
    private static final Behaviour FINE = Behaviour.answering(Script.ok("fine"));
    private static final Behaviour SLOWER = FINE.after(Duration.ofMillis(5));

    @Test
    void usersFollowTheirStagesUpAndDown() throws Exception {
        try (StallingServer server = StallingServer.start(SLOWER)) {
            LoadRun run = LoadRun.of(server, """
                    requests: [GET /]
                    stages: [500ms at 20 users, 1s at 4 users, 1s at 0 users, 1s at 9 users]
                    """);
            // As they were in the middle of the later stages.
            assertThat(run.values("users")).startsWith(4, 0, 9);
            assertThat(run.connected())
                    .as("4 of the first stay in the second stage")
                    .isEqualTo(20 + 9);
            assertThat(run.failed()).isZero();
            assertThat(run.requests()).isEqualTo(server.requests());
        }
    }

    @Test
    void stagesHaveFiguresOfTheirOwn() throws Exception {
        try (StallingServer server = StallingServer.start(SLOWER)) {
            LoadRun run = LoadRun.of(server, """
                    requests: [GET /]
                    stages: [2s at 20 users, 1s at 0 users, 1s at 5 users]
                    """);
            assertThat(run.phases()).extracting(Phase::name).containsExactly("stage 1", "stage 2", "stage 3");
            assertThat(run.phases()).extracting(Phase::steady).containsExactly(true, false, true);
            assertThat(run.phases()).extracting(Phase::fromSecond).containsExactly(0.0, 2.0, 3.0);
            double all = 0;
            for (Phase phase : run.phases()) {
                all += phase.metrics().stream()
                        .filter(metric -> metric.name().equals("requests"))
                        .mapToDouble(Metric::value)
                        .sum();
            }
            assertThat(all).isEqualTo(run.requests());
        }
    }

    @Test
    void whatChangesAtTheEndOfAnIntervalBelongsToTheNext() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, """
                    requests: [GET /]
                    thinkTime: 20 ms
                    stages: [1s at 4 users, 1s at 0 users, 1s at 8 users]
                    """);
            assertThat(run.values("users")).startsWith(4, 0, 8);
        }
    }

    @Test
    void usersGrowAndFallInALine() throws Exception {
        try (StallingServer server = StallingServer.start(SLOWER)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\nstages: [2s to 20 users, 2s to 0 users]");
            assertThat(run.values("users")[0]).isBetween(9.0, 13.0);
            assertThat(run.values("users")[1]).isBetween(17.0, 20.0);
            assertThat(run.values("users")[2]).isBetween(6.0, 10.0);
            // The last one is wanted for an instant only.
            assertThat(run.connected()).isBetween(19L, 20L);
            assertThat(run.failed()).isZero();
        }
    }

    @Test
    void userThatThinksLeavesAtOnceWhenTheLoadFalls() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, """
                    requests: [GET /]
                    thinkTime: 1500ms
                    stages: [500ms at 10 users, 2s at 3 users]
                    """);
            assertThat(run.values("users")[0]).isEqualTo(3);
            assertThat(run.requests()).as("10 at once, 3 after thinking").isEqualTo(13);
            assertThat(run.values("connections")[1])
                    .as("those of the others are closed")
                    .isEqualTo(3);
        }
    }

    @Test
    void arrivalsAreTheIntegralOfTheRate() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, """
                    requests: [GET /]
                    connections: 5
                    stages: [1s to 200/s, 500ms at 100/s, 500ms at 0/s, 1s to 50/s]
                    """);
            assertThat(run.requests() + run.dropped()).isEqualTo(100 + 50 + 25);
            assertThat(run.dropped()).isZero();
            assertThat(server.requests()).isEqualTo(175);
        }
    }

    @Test
    void randomArrivalsFollowTheRateToo() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(server, """
                    requests: [GET /]
                    arrivals: poisson
                    connections: 5
                    stages: [1s at 400/s, 1s at 0/s]
                    """);
            // 400 are expected; six standard deviations are 120.
            assertThat(run.requests()).as("none in the pause").isBetween(280L, 520L);
        }
    }

    @Test
    void stagesAreEventsOfTheRun() throws Exception {
        try (StallingServer server = StallingServer.start(SLOWER)) {
            LoadRun run =
                    LoadRun.of(server, "requests: [GET /]\nstages: [1s to 5 users, 1s to 5 users, 500ms at 0 users]");
            assertThat(run.measured().measurements().events())
                    .filteredOn(event -> event.kind().equals("stage"))
                    .containsExactly(
                            new Event(0, "stage", "0 to 5 users in 1s"),
                            new Event(1, "stage", "5 users for 1s"),
                            new Event(2, "stage", "0 users for 500ms"));
        }
    }
}
