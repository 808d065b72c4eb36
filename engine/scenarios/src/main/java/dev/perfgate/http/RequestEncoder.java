package dev.perfgate.http;

import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.workload.RequestSpec;
import java.util.List;

/** Makes requests ready for the wire, and numbers them: each step that one encoder makes has a number of its own. */
final class RequestEncoder {
    private final Endpoint endpoint;
    private final List<String> names;
    private int made;

    /** @param names of all requests whose figures are kept; requests of one name share its index */
    RequestEncoder(Endpoint endpoint, List<String> names) {
        this.endpoint = endpoint;
        this.names = names;
    }

    PreparedRequest[] encode(List<RequestSpec> requests) {
        PreparedRequest[] steps = new PreparedRequest[requests.size()];
        for (int i = 0; i < steps.length; i++) {
            RequestSpec request = requests.get(i);
            steps[i] = new PreparedRequest(made++, names.indexOf(request.name()), request, endpoint);
        }
        return steps;
    }
}
