package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.StopSignal;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.ReceivedRequest;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private Behaviour behaviour = Behaviour.answering(request -> note(request, Script.ok("fine")));

    private Script note(ReceivedRequest request, Script answer) {
        seen.add(request.method() + " " + request.target() + request.bodyText());
        return answer;
    }

    private void redirect(String from, int status, String location) {
        behaviour = behaviour.on(from, request -> note(request, redirect(status, location)));
    }

    private static Script redirect(int status, String location) {
        return Script.raw("HTTP/1.1 " + status + " There\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    private LoadRun run(String yaml) throws InterruptedException {
        try (StallingServer server = StallingServer.start(behaviour)) {
            return LoadRun.of(server, yaml);
        }
    }

    @Test
    void redirectsThatNobodyAskedForAreWarnedOf() throws Exception {
        redirect("/here", 302, "/there");
        redirect("/meant", 302, "/there");
        LoadRun run = run("iterations: 5\nrequests: [GET /fine, GET /here, {path: /meant, checks: {status: 302}}]");
        assertThat(run.failed()).isZero();
        assertThat(seen).doesNotContain("GET /there");
        assertThat(run.measured().validity().warnings())
                .contains(
                        "GET /here: 5 of 5 answers were redirects; follow them ('followRedirects: true', --follow-redirects),"
                                + " request where they lead to, or name the expected status ('checks: {status: 302}', --status 302)")
                .noneMatch(warning -> warning.contains("/meant") || warning.contains("/fine"));
    }

    @Test
    void followedChainIsOneRequestOfItsWholeTime() throws Exception {
        redirect("/a", 301, "/b?x=1");
        redirect("/b", 302, "c/d");
        behaviour = behaviour.after(Duration.ofMillis(20));
        LoadRun run = run("iterations: 2\nfollowRedirects: true\nrequests: [{path: /a, checks: {bodyContains: fine}}]");
        assertThat(seen).containsExactly("GET /a", "GET /b?x=1", "GET /c/d", "GET /a", "GET /b?x=1", "GET /c/d");
        assertThat(run.requests()).isEqualTo(2);
        assertThat(run.failures()).isEmpty();
        assertThat(run.responseTimes().min()).isGreaterThanOrEqualTo(60);
        assertThat(run.connected()).isEqualTo(1);
        assertThat(run.bytesOut()).isGreaterThan(2 * 3 * "GET /a HTTP/1.1".length());
        assertThat(run.measured().validity().warnings()).noneMatch(warning -> warning.contains("redirect"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 301, GET /there",
        "POST, 302, GET /there",
        "POST, 303, GET /there",
        "POST, 307, POST /therebody",
        "POST, 308, POST /therebody",
        "PUT, 302, PUT /therebody",
        "PUT, 303, GET /there"
    })
    void methodAndBodyFollowTheStatus(String method, int status, String next) throws Exception {
        redirect("/here", status, "/there");
        run("iterations: 1\nrequests: [{method: " + method + ", path: /here, body: body, followRedirects: true}]");
        assertThat(seen).containsExactly(method + " /herebody", next);
    }

    @ParameterizedTest
    @CsvSource({
        "/x/y, /x/y",
        "y, /base/y",
        "../y, /y",
        "?page=2, /base/here?page=2",
        "/x#part, /x",
        "/with a blank, /with%20a%20blank",
        "/x?filter=a|b, /x?filter=a%7Cb",
        "/x?q={y}, /x?q=%7By%7D",
        "/x?a[]=1&b=\"c\", /x?a[]=1&b=%22c%22",
        "/./a/b/../c/, /a/c/",
        "//{host}/y, /y",
        "http://{host}?z=1, /?z=1",
    })
    void locationIsRelativeToTheAddressBefore(String location, String next) throws Exception {
        behaviour = behaviour.on(
                "/base/here",
                request -> note(
                        request,
                        redirect(
                                302,
                                location.replace(
                                        "{host}", request.header("host").orElseThrow()))));
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun.of(
                    server.url("/base"),
                    "iterations: 1\nfollowRedirects: true\nrequests: [GET /here]",
                    new StopSignal(),
                    (figures, soFar) -> {});
        }
        assertThat(seen).startsWith("GET /base/here", "GET " + next);
    }

    @Test
    void addressInFullOnTheSameServerIsFollowed() throws Exception {
        behaviour = behaviour.on(
                "/here",
                request -> note(
                        request,
                        redirect(302, "HTTP://" + request.header("host").orElseThrow() + "/there")));
        LoadRun run = run("iterations: 1\nfollowRedirects: true\nrequests: [GET /here]");
        assertThat(run.failures()).isEmpty();
        assertThat(seen).containsExactly("GET /here", "GET /there");
    }

    @Test
    void whatCannotBeFollowedFails() throws Exception {
        redirect("/away", 302, "https://other.example/x");
        redirect("/round", 302, "/round");
        redirect("/garbage", 302, "http://[");
        LoadRun run = run("iterations: 1\nfollowRedirects: true\nrequests: [GET /away, GET /round, GET /garbage]");
        assertThat(run.failures())
                .containsExactly(
                        "1 x redirect: redirect to another server: https://other.example",
                        "1 x redirect: more than 10 redirects",
                        "1 x redirect: redirect to an invalid address");
        assertThat(seen.stream().filter("GET /round"::equals)).hasSize(11);
        assertThat(run.requests()).isEqualTo(3);
    }

    @Test
    void redirectWithoutAPlaceIsAnAnswer() throws Exception {
        behaviour = behaviour
                .on("/here", Script.status(304, "Not Modified", ""))
                .on("/choices", Script.status(300, "Choices", ""));
        LoadRun run = run("iterations: 1\nfollowRedirects: true\nrequests: [GET /here, GET /choices]");
        assertThat(run.failures()).isEmpty();
        assertThat(run.requests()).isEqualTo(2);
    }

    @Test
    void connectionThatARedirectClosesIsOpenedAgain() throws Exception {
        behaviour = behaviour.on(
                "/here",
                Script.raw("HTTP/1.1 302 There\r\nLocation: /there\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                        .close());
        LoadRun run = run("iterations: 2\nfollowRedirects: true\nrequests: [GET /here]");
        assertThat(run.failures()).isEmpty();
        assertThat(seen).containsExactly("GET /there", "GET /there");
    }

    @Test
    void timeoutHoldsForTheWholeChain() throws Exception {
        redirect("/here", 302, "/there");
        behaviour = behaviour.on("/there", Script.silence());
        LoadRun run = run("iterations: 2\ntimeout: 80ms\nfollowRedirects: true\nrequests: [GET /here]");
        assertThat(run.failures()).containsExactly("2 x timeout: no answer within 80ms");
        assertThat(seen).containsExactly("GET /here", "GET /here");
    }

    @Test
    void readyAndSetupFollowToo() throws Exception {
        redirect("/health", 302, "/up");
        redirect("/load", 303, "/loaded");
        run("iterations: 1\nfollowRedirects: true\nready: GET /health\nsetup: POST /load\nrequests: [GET /item]");
        assertThat(seen).containsExactly("GET /health", "GET /up", "POST /load", "GET /loaded", "GET /item");
    }
}
