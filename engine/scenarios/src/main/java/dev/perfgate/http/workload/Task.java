package dev.perfgate.http.workload;

import java.util.List;

/**
 * One iteration of a user.
 *
 * @param name for people; figures are kept by the names of requests
 * @param share of the iterations of its user class; those of a class add up to 1
 */
public record Task(String name, double share, List<RequestSpec> requests) {
    public Task {
        if (!(share > 0)) {
            throw new IllegalArgumentException("task '" + name + "' has the share " + share);
        }
        requests = List.copyOf(requests);
    }
}
