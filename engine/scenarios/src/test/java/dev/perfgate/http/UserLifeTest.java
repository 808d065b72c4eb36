package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.StopSignal;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.ReceivedRequest;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server sees of users who begin, do tasks and end. */
@Timeout(60)
class UserLifeTest {
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final Behaviour noting = Behaviour.answering(this::note);

    private Script note(ReceivedRequest request) {
        seen.add(request.method() + " " + request.target());
        return Script.ok("fine");
    }

    @Test
    void userBeginsDoesItsTasksAndEnds() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun run = LoadRun.of(server, """
                    iterations: 2
                    onStart: [POST /login, GET /home]
                    onStop: [POST /logout]
                    tasks: {buy: [GET /item, POST /cart]}
                    """);
            assertThat(seen)
                    .containsExactly(
                            "POST /login",
                            "GET /home",
                            "GET /item",
                            "POST /cart",
                            "GET /item",
                            "POST /cart",
                            "POST /logout");
            assertThat(run.requests()).isEqualTo(7);
            assertThat(run.requests("POST /login")).isEqualTo(1);
            assertThat(run.connected()).isEqualTo(1);
        }
    }

    @Test
    void everyUserWhoBeganEndsAlsoWhoIsThinking() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(server, """
                    users: 10
                    duration: 300ms
                    thinkTime: 1h
                    onStart: POST /login
                    onStop: [POST /logout, GET /bye]
                    requests: [GET /item]
                    """);
            assertThat(counts("POST /login", "GET /item", "POST /logout", "GET /bye"))
                    .containsExactly(10, 10, 10, 10);
        }
    }

    @Test
    void usersEndWhenTheIterationsAreUsedUp() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(server, """
                    users: 5
                    iterations: 7
                    thinkTime: 20ms
                    onStart: POST /login
                    onStop: POST /logout
                    requests: [GET /item]
                    """);
            assertThat(counts("GET /item")).containsExactly(7);
            assertThat(counts("POST /logout")).isEqualTo(counts("POST /login"));
        }
    }

    @Test
    void usersOfAnInterruptedRunEndInOrder() throws Exception {
        StopSignal stop = new StopSignal();
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(
                    server.url(""),
                    "users: 4\nduration: 1h\nthinkTime: 10ms\nonStop: POST /logout\nrequests: [GET /item]",
                    stop,
                    (figures, soFar) -> stop.give(new StopSignal.Reason.Interrupted("interrupted")));
            assertThat(counts("POST /logout")).containsExactly(4);
        }
    }

    @Test
    void endsThatNobodyAnswersDoNotHoldAnInterruptedRun() throws Exception {
        StopSignal stop = new StopSignal();
        Behaviour silent = noting.on("/logout", Script.silence());
        try (StallingServer server = StallingServer.start(silent)) {
            LoadRun run = LoadRun.of(
                    server.url(""),
                    "users: 4\nduration: 1h\nthinkTime: 1ms\ntimeout: 1h\nonStop: POST /logout\nrequests: [GET /item]",
                    stop,
                    (figures, soFar) -> stop.give(new StopSignal.Reason.Interrupted("interrupted")));
            assertThat(run.requests("GET /item")).isPositive();
        }
    }

    /** Of eight users as of four a quarter is of the second class; whoever goes takes leave, whoever comes back begins anew. */
    @Test
    void usersOfAFallingLoadEndAndTheClassesKeepTheirShares() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(server, """
                    stages: [300ms at 8 users, 300ms at 4 users, 300ms at 8 users]
                    thinkTime: 1h
                    userClasses:
                      browser: {weight: 3, onStart: GET /browser, onStop: GET /bye, requests: [GET /item]}
                      admin: {weight: 1, onStart: GET /admin, onStop: GET /ciao, requests: [GET /item]}
                    """);
            assertThat(counts("GET /browser", "GET /admin")).containsExactly(6 + 3, 2 + 1);
            assertThat(counts("GET /bye", "GET /ciao")).containsExactly(3 + 6, 1 + 2);
        }
    }

    @Test
    void failedBeginningIsCountedAndItsUserGoesOn() throws Exception {
        Behaviour behaviour = noting.on("/login", Script.status(500, "No", ""))
                .on("/lost", Script.silence().close());
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, """
                    iterations: 3
                    onStart: [POST /login, POST /lost, POST /never]
                    onStop: POST /logout
                    requests: [GET /item]
                    """);
            assertThat(run.failures())
                    .containsExactlyInAnyOrder(
                            "1 x status: status 500", "1 x connection: connection closed before the answer");
            assertThat(seen).containsExactly("GET /item", "GET /item", "GET /item", "POST /logout");
        }
    }

    @Test
    void usersAreDealtToClassesOverAllLoops() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(server, """
                    users: 40
                    duration: 200ms
                    thinkTime: 1h
                    userClasses:
                      browser: {weight: 3, onStart: GET /browser, requests: [GET /item]}
                      admin: {weight: 1, onStart: GET /admin, requests: [GET /item]}
                    """);
            assertThat(counts("GET /browser", "GET /admin")).containsExactly(30, 10);
        }
    }

    /** Four standard deviations of the binomial distribution each: 4 sqrt(2000 * 3/4 * 1/4) = 77. */
    @Test
    void tasksArePickedByWeightAndTheSameInEveryRun() throws Exception {
        String tasks = "iterations: 2000\ntasks: {often: {weight: 3, requests: GET /often}, seldom: [GET /seldom]}";
        List<String> first = seenOf(tasks);
        assertThat(Collections.frequency(first, "GET /often")).isBetween(1500 - 77, 1500 + 77);
        assertThat(seenOf(tasks)).isEqualTo(first);
        assertThat(seenOf(tasks + "\nseed: 2")).isNotEqualTo(first);
    }

    /** 4 sqrt(400 * 3/4 * 1/4) = 35, and 4 sqrt(100 * 0.9 * 0.1) = 12 of the hundred that the second class does. */
    @Test
    void arrivalsPickClassAndTaskByWeight() throws Exception {
        seenOf("""
                arrivalRate: 1000/s
                iterations: 400
                maxInFlight: 400
                userClasses:
                  browser: {weight: 3, requests: GET /browser}
                  admin: {tasks: {look: {weight: 9, requests: GET /look}, change: GET /change}}
                """);
        assertThat(counts("GET /browser").get(0)).isBetween(300 - 35, 300 + 35);
        assertThat(counts("GET /change").get(0)).isBetween(0, 25);
        assertThat(seen).hasSize(400);
    }

    @Test
    void sameNameInSeveralTasksSharesOneStatistic() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun run = LoadRun.of(server, """
                    iterations: 50
                    tasks:
                      one: [{path: /items/1, name: item}]
                      two: [{path: /items/2, name: item}, GET /other]
                    """);
            assertThat(run.requests("item")).isEqualTo(50);
            assertThat(counts("GET /items/1", "GET /items/2").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(50);
            assertThat(run.requests("GET /other"))
                    .isEqualTo((long) counts("GET /items/2").get(0));
        }
    }

    private List<String> seenOf(String yaml) throws InterruptedException {
        seen.clear();
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(server, yaml);
        }
        return List.copyOf(seen);
    }

    private List<Integer> counts(String... requests) {
        return List.of(requests).stream()
                .map(request -> Collections.frequency(seen, request))
                .toList();
    }
}
