package dev.perfgate.http.workload;

import dev.perfgate.load.ThinkTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The users of a load: their classes and tasks.
 *
 * @param leftOut names of requests that none of them sends, since tags left their tasks out
 */
public record UserMix(List<UserClass> classes, List<String> leftOut) {
    public UserMix {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no user class");
        }
        classes = List.copyOf(classes);
        leftOut = List.copyOf(leftOut);
    }

    /** Users who all do the same task, without a pause: the load of whoever only lists requests. */
    public static UserMix of(List<RequestSpec> requests) {
        Task only = new Task("", 1, requests);
        return new UserMix(
                List.of(new UserClass("", 1, new ThinkTime.None(), List.of(), List.of(), List.of(only))), List.of());
    }

    /** Every request that may be sent, those of a user's life in their order. */
    public Stream<RequestSpec> requests() {
        return classes.stream()
                .flatMap(one -> Stream.of(
                                one.onStart().stream(),
                                one.tasks().stream().flatMap(task -> task.requests().stream()),
                                one.onStop().stream())
                        .flatMap(part -> part));
    }

    /** Whether all users begin their iterations at certain times, and not just as fast as they can. */
    public boolean isScheduled() {
        return classes.stream().noneMatch(one -> one.thinkTime() instanceof ThinkTime.None);
    }

    /** Everything that makes two workloads comparable, always in the same words. Names of classes and tasks are not: no server sees them. */
    public String description() {
        StringBuilder text = new StringBuilder();
        for (UserClass one : classes) {
            text.append("users ").append(one.share());
            text.append(", think time ").append(one.thinkTime().description());
            describe(text, "on start", one.onStart());
            for (Task task : one.tasks()) {
                describe(text, "task " + task.share(), task.requests());
            }
            describe(text, "on stop", one.onStop());
            text.append('\n');
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, String what, List<RequestSpec> requests) {
        if (requests.isEmpty()) {
            return;
        }
        text.append("\n ").append(what);
        requests.forEach(request -> text.append("\n  ").append(request.description()));
    }
}
