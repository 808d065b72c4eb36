package dev.perfgate.http.workload;

import dev.perfgate.load.ThinkTime;
import java.util.List;

/**
 * Users that do the same kind of things.
 *
 * @param share of all users, or of all arrivals of an open load; those of all classes add up to 1
 * @param thinkTime between two of its tasks
 * @param onStart sent once when a user begins, before its first task
 * @param onStop sent once when a user ends
 */
public record UserClass(
        String name,
        double share,
        ThinkTime thinkTime,
        List<RequestSpec> onStart,
        List<RequestSpec> onStop,
        List<Task> tasks) {

    public UserClass {
        if (!(share > 0) || tasks.isEmpty()) {
            throw new IllegalArgumentException(
                    "user class '" + name + "' has the share " + share + " and " + tasks.size() + " tasks");
        }
        onStart = List.copyOf(onStart);
        onStop = List.copyOf(onStop);
        tasks = List.copyOf(tasks);
    }
}
