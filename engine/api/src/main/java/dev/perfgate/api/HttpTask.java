package dev.perfgate.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A task of an {@link HttpScenario} or of an {@link HttpUserClass}: what a user does in one iteration. With {@link #tasks} in place of
 * {@link #requests} it is a set of tasks, which share its weight among themselves. {@link Http#task} begins one.
 */
public final class HttpTask {
    private final String name;
    private final Settings settings;

    private HttpTask(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    static HttpTask named(String name) {
        return new HttpTask(Objects.requireNonNull(name, "name"), Settings.none());
    }

    /** How often it is picked, in proportion to the weights beside it; 1, if nothing is said. */
    public HttpTask weight(double weight) {
        return new HttpTask(name, settings.with("weight", weight));
    }

    /** Words by which tasks are chosen or left out; a set's tags are those of all its tasks. */
    public HttpTask tags(String... tags) {
        return new HttpTask(name, settings.withItems("tags", List.of(tags)));
    }

    /** Adds requests, which are sent in this order. */
    public HttpTask requests(HttpRequest... requests) {
        return new HttpTask(name, settings.withItems("requests", HttpRequest.documents(requests)));
    }

    /**
     * Adds the tasks of a set.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public HttpTask tasks(HttpTask... tasks) {
        return new HttpTask(name, below(settings, tasks));
    }

    static Settings below(Settings owner, HttpTask... tasks) {
        return owner.withNewEntries(
                "tasks",
                Stream.of(tasks)
                        .map(task -> Map.entry(task.name, task.settings.document()))
                        .toList());
    }
}
