package dev.perfgate.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A load on an HTTP service; {@link Http#http} begins one. The load is closed (virtual users who wait for their answers), unless
 * {@link #arrivalRate} makes it open (iterations start by schedule). An iteration sends the requests of one task in their order.
 */
public final class HttpScenario implements Scenario {
    private final String name;
    private final Settings settings;

    private HttpScenario(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    static HttpScenario named(String name) {
        return new HttpScenario(
                Objects.requireNonNull(name, "name"), Settings.none().with("type", "http"));
    }

    /** @param url scheme, host and port: {@code "http://127.0.0.1:8000"} */
    public HttpScenario baseUrl(String url) {
        return with("baseUrl", url);
    }

    /** Closed load: how many virtual users; 1, if nothing is said. */
    public HttpScenario users(int users) {
        return with("users", users);
    }

    /** Closed load: users started per second; all at once, if nothing is said. */
    public HttpScenario spawnRate(double perSecond) {
        return with("spawnRate", perSecond);
    }

    /** Closed load: a user's pause between two iterations. */
    public HttpScenario thinkTime(Duration time) {
        return with("thinkTime", time);
    }

    /** Closed load: a user's pause between two iterations, evenly distributed between these. */
    public HttpScenario thinkTime(Duration from, Duration to) {
        return with("thinkTime", Settings.between(from, to));
    }

    /** Closed load: a user starts one iteration in each period, in place of a think time. */
    public HttpScenario pacing(Duration period) {
        return with("pacing", period);
    }

    /** Open load: iterations that start per second, whether or not earlier ones have ended. */
    public HttpScenario arrivalRate(double perSecond) {
        return with("arrivalRate", perSecond);
    }

    /** Open load: starts come at random, with exponentially distributed gaps, instead of evenly. */
    public HttpScenario poissonArrivals() {
        return with("arrivals", "poisson");
    }

    /** Open load: iterations that may be under way; more are dropped and counted. As many as start in 2 s, if nothing is said. */
    public HttpScenario maxInFlight(int iterations) {
        return with("maxInFlight", iterations);
    }

    /** Open load: connections opened before it begins. What the rate needs for 2 s, if nothing is said. */
    public HttpScenario connections(int connections) {
        return with("connections", connections);
    }

    /** Adds parts of a load that changes over time, of users or of a rate; in place of users, rate, duration and iterations. */
    public HttpScenario stages(Stage... stages) {
        List<Map<String, Object>> documents =
                Stream.of(stages).map(Stage::document).toList();
        return new HttpScenario(name, settings.withItems("stages", documents));
    }

    /**
     * Closed load: users, spawn rate and duration by a name; each of them can be overridden.
     *
     * @param preset {@code light}, {@code medium}, {@code heavy}, {@code spike}, or {@code all} for these four as scenarios of their
     *     own, one after the other
     */
    public HttpScenario preset(String preset) {
        return with("preset", preset);
    }

    /** Between the scenarios that preset {@code all} makes; 3 minutes, if nothing is said. */
    public HttpScenario coolDown(Duration coolDown) {
        return with("coolDown", coolDown);
    }

    /** For how long iterations start. */
    public HttpScenario duration(Duration duration) {
        return with("duration", duration);
    }

    /** After how many iterations of all users together the load ends, if its duration does not end it before. */
    public HttpScenario iterations(int iterations) {
        return with("iterations", iterations);
    }

    /** Until an answer counts as failed, where a request does not say otherwise; 10 s, if nothing is said. */
    public HttpScenario timeout(Duration timeout) {
        return with("timeout", timeout);
    }

    /** Follows redirects on the same server, where a request does not say otherwise. */
    public HttpScenario followRedirects() {
        return with("followRedirects", true);
    }

    /**
     * Above this share of failed requests gates judge no figure of those that succeeded; 0.01 if nothing is said.
     *
     * @param share from 0 to 1
     */
    public HttpScenario maxFailedShare(double share) {
        return with("maxFailedShare", HttpRequest.percent(share));
    }

    /** Accepts any certificate. */
    public HttpScenario insecure() {
        return with("insecure", true);
    }

    /** A header of every request. */
    public HttpScenario header(String header, String value) {
        return new HttpScenario(name, settings.withEntry("headers", header, value));
    }

    /** Where the random numbers of think times and arrivals start, so that runs are alike. */
    public HttpScenario seed(int seed) {
        return with("seed", seed);
    }

    /** Adds requests to the only task, in place of {@link #tasks} or {@link #userClasses}. */
    public HttpScenario requests(HttpRequest... requests) {
        return withRequests("requests", requests);
    }

    /**
     * Adds tasks, of which an iteration picks one by their weights.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public HttpScenario tasks(HttpTask... tasks) {
        return new HttpScenario(name, HttpTask.below(settings, tasks));
    }

    /**
     * Adds classes of users, to which the users are dealt by their weights.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public HttpScenario userClasses(HttpUserClass... classes) {
        return new HttpScenario(
                name,
                settings.withNewEntries(
                        "userClasses",
                        Stream.of(classes).map(HttpUserClass::entry).toList()));
    }

    /** Closed load: adds what a user sends when it begins; with {@link #userClasses} it belongs to each class. */
    public HttpScenario onStart(HttpRequest... requests) {
        return withRequests("onStart", requests);
    }

    /** Closed load: adds what a user sends when it ends. */
    public HttpScenario onStop(HttpRequest... requests) {
        return withRequests("onStop", requests);
    }

    /** Only tasks with one of these tags run. */
    public HttpScenario onlyTags(String... tags) {
        return new HttpScenario(name, settings.withItems("onlyTags", List.of(tags)));
    }

    /** Tasks with one of these tags do not run. */
    public HttpScenario excludeTags(String... tags) {
        return new HttpScenario(name, settings.withItems("excludeTags", List.of(tags)));
    }

    /** Awaited before everything else: the load begins when its checks hold. */
    public HttpScenario ready(HttpRequest request) {
        return with("ready", request.document());
    }

    /** How long {@link #ready} is awaited; 30 s, if nothing is said. */
    public HttpScenario readyTimeout(Duration timeout) {
        return with("readyTimeout", timeout);
    }

    /** What to tell people when the service does not answer: {@code "start it with 'docker compose up shop'"}. */
    public HttpScenario startHint(String hint) {
        return with("startHint", hint);
    }

    /** Adds requests that are sent once before the load. */
    public HttpScenario setup(HttpRequest... requests) {
        return withRequests("setup", requests);
    }

    /** Adds requests that are sent once after the load, whatever became of it. */
    public HttpScenario teardown(HttpRequest... requests) {
        return withRequests("teardown", requests);
    }

    /** A label that its runs carry. */
    public HttpScenario tag(String tag, String value) {
        return new HttpScenario(name, settings.withEntry("tags", tag, value));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> document() {
        return settings.document();
    }

    private HttpScenario withRequests(String key, HttpRequest... requests) {
        return new HttpScenario(name, settings.withItems(key, HttpRequest.documents(requests)));
    }

    private HttpScenario with(String key, Object value) {
        return new HttpScenario(name, settings.with(key, value));
    }

    private HttpScenario with(String key, Duration value) {
        return new HttpScenario(name, settings.with(key, value));
    }
}
