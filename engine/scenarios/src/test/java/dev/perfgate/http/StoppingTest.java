package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Progress;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppingTest {
    private static final Behaviour FINE = Behaviour.answering(Script.ok("fine")).after(Duration.ofMillis(2));
    private static final Reason CTRL_C = new Reason.Interrupted("interrupted");

    private static final Observer NOBODY = (figures, soFar) -> {};

    private final StopSignal stop = new StopSignal();

    @Test
    void signalEndsTheLoadInOrder() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(
                    server.url(""),
                    "requests: [GET /]\nusers: 5\nduration: 1h",
                    stop,
                    (figures, soFar) -> stop.give(CTRL_C));
            assertThat(run.failures()).isEmpty();
            assertThat(run.requests()).isPositive().isEqualTo(server.requests());
        }
    }

    @Test
    void signalEndsArrivalsToo() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(
                    server.url(""),
                    "requests: [GET /]\narrivalRate: 200/s\nduration: 1h",
                    stop,
                    (figures, soFar) -> stop.give(CTRL_C));
            assertThat(run.requests()).isPositive().isEqualTo(server.requests());
        }
    }

    @Test
    void requestsThatNobodyAnswersAreAbandonedAfterASecond() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.silence()))) {
            LoadRun run = LoadRun.of(
                    server.url(""),
                    "requests: [GET /]\nusers: 5\nduration: 1h\ntimeout: 1h",
                    stop,
                    (figures, soFar) -> stop.give(CTRL_C));
            assertThat(run.failures()).containsExactly("5 x unanswered: no answer before the run was ended");
            assertThat(run.timesOfFailed().count()).isEqualTo(5);
            assertThat(run.timesOfFailed().min()).isGreaterThan(1_500);
            assertThat(run.length()).isGreaterThan(Duration.ofMillis(1_900));
        }
    }

    @Test
    void signalGivenAheadLetsNothingBegin() throws Exception {
        try (StallingServer server = StallingServer.start(FINE);
                Execution closed = LoadRun.prepare(
                        LoadRun.scenario(server.url(""), "requests: [GET /]\nusers: 5\nduration: 1h"), stop);
                Execution open = LoadRun.prepare(
                        LoadRun.scenario(server.url(""), "requests: [GET /]\narrivalRate: 50/s\nduration: 1h"), stop)) {
            stop.give(CTRL_C);
            assertThat(new LoadRun(closed.run(NOBODY)).requests()).isZero();
            assertThat(new LoadRun(open.run(NOBODY)).requests()).isZero();
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void signalReachesTheSecondOfTwoRuns() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun.of(server.url(""), "requests: [GET /]\niterations: 1", stop, NOBODY);
            LoadRun second = LoadRun.of(
                    server.url(""), "requests: [GET /]\nduration: 1h", stop, (figures, soFar) -> stop.give(CTRL_C));
            assertThat(second.requests()).isPositive();
        }
    }

    @Test
    void loadTellsOnceASecondHowItStands() throws Exception {
        List<Progress> told = new ArrayList<>();
        List<Measured> copies = new ArrayList<>();
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.of(
                    server.url(""), "requests: [GET /]\nusers: 2\nduration: 2100ms", stop, (figures, soFar) -> {
                        told.add(figures);
                        copies.add(soFar.get());
                    });
            assertThat(told).hasSize(3);
            assertThat(told.get(0).planned()).isEqualTo(Duration.ofMillis(2100));
            assertThat(told.get(0).value("users", "")).isEqualTo(2);
            assertThat((long) told.get(2).value(Progress.ENDED_SO_FAR)).isEqualTo(run.requests());
            assertThat(new LoadRun(copies.get(0)).requests())
                    .isEqualTo((long) told.get(0).value(Progress.ENDED_SO_FAR));
            assertThat(new LoadRun(copies.get(0)).requests()).isLessThan(run.requests());
        }
    }

    /** A reader that hangs, as on a disk that does not answer: nothing grows until the memory is used up. */
    @Test
    void loadWhoseFiguresNobodyCollectsEndsAsOneOfTooLittleCapacity() throws Exception {
        try (StallingServer server = StallingServer.start(FINE)) {
            LoadRun run = LoadRun.withUnread(
                    100_000,
                    server.url(""),
                    "requests: [GET /]\nusers: 5\nduration: 1h",
                    (figures, soFar) -> awaitQuiet(server));
            assertThat(run.measured().completion()).isInstanceOf(Completion.TooLittleCapacity.class);
            assertThat(run.measured().completion().reason())
                    .startsWith("the figures of the load were not collected in time");
            assertThat(run.requests()).as("nothing is lost").isEqualTo(server.requests());
        }
    }

    private static void awaitQuiet(StallingServer server) {
        long before = -1;
        while (server.requests() != before) {
            before = server.requests();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
