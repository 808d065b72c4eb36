package dev.perfgate.api;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Users of an {@link HttpScenario} that do the same kind of things; {@link Http#userClass} begins one. */
public final class HttpUserClass {
    private final String name;
    private final Settings settings;

    private HttpUserClass(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    static HttpUserClass named(String name) {
        return new HttpUserClass(Objects.requireNonNull(name, "name"), Settings.none());
    }

    /** How many of the users are of this class, in proportion to the other classes' weights; 1, if nothing is said. */
    public HttpUserClass weight(double weight) {
        return new HttpUserClass(name, settings.with("weight", weight));
    }

    /** A user's pause between two tasks; that of the scenario, if nothing is said. */
    public HttpUserClass thinkTime(Duration time) {
        return new HttpUserClass(name, settings.with("thinkTime", time));
    }

    /** A user's pause between two tasks, evenly distributed between these. */
    public HttpUserClass thinkTime(Duration from, Duration to) {
        return new HttpUserClass(name, settings.with("thinkTime", Settings.between(from, to)));
    }

    /** A user starts one task in each period, in place of a think time. */
    public HttpUserClass pacing(Duration period) {
        return new HttpUserClass(name, settings.with("pacing", period));
    }

    /** Adds what a user sends when it begins, before its first task. */
    public HttpUserClass onStart(HttpRequest... requests) {
        return new HttpUserClass(name, settings.withItems("onStart", HttpRequest.documents(requests)));
    }

    /** Adds what a user sends when it ends. */
    public HttpUserClass onStop(HttpRequest... requests) {
        return new HttpUserClass(name, settings.withItems("onStop", HttpRequest.documents(requests)));
    }

    /**
     * Adds tasks, of which a user picks one at a time by their weights.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public HttpUserClass tasks(HttpTask... tasks) {
        return new HttpUserClass(name, HttpTask.below(settings, tasks));
    }

    /** Adds requests to the only task, in place of {@link #tasks}. */
    public HttpUserClass requests(HttpRequest... requests) {
        return new HttpUserClass(name, settings.withItems("requests", HttpRequest.documents(requests)));
    }

    Map.Entry<String, Map<String, Object>> entry() {
        return Map.entry(name, settings.document());
    }
}
