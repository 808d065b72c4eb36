package dev.perfgate.http;

import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.workload.RequestSpec;
import java.util.List;

/** Makes requests ready for the wire, and numbers them: each step that one encoder makes has a number of its own. */
final class StepEncoder {
    private final Endpoint endpoint;
    private final List<String> names;
    private int made;

    /** @param names of all requests whose figures are kept; requests of one name share its index */
    StepEncoder(Endpoint endpoint, List<String> names) {
        this.endpoint = endpoint;
        this.names = names;
    }

    Step[] encode(List<RequestSpec> requests) {
        Step[] steps = new Step[requests.size()];
        for (int i = 0; i < steps.length; i++) {
            RequestSpec request = requests.get(i);
            steps[i] = new Step(made++, names.indexOf(request.name()), request, endpoint);
        }
        return steps;
    }
}
