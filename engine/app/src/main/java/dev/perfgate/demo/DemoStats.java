package dev.perfgate.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the service has done so far. Requests to /stats are left out, so that looking changes nothing. */
final class DemoStats {
    private final Map<DemoEndpoint, LongAdder> byEndpoint = new EnumMap<>(DemoEndpoint.class);
    private final LongAdder unknown = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private final LongAdder connections = new LongAdder();

    DemoStats() {
        for (DemoEndpoint endpoint : DemoEndpoint.values()) {
            byEndpoint.put(endpoint, new LongAdder());
        }
    }

    void connectionOpened() {
        connections.increment();
    }

    void connectionClosed() {
        connections.decrement();
    }

    void requestArrived() {
        waiting.increment();
    }

    /** The client left before its answer was due. */
    void requestAbandoned() {
        waiting.decrement();
    }

    void requestAnswered(Call call) {
        waiting.decrement();
        call.endpoint().map(byEndpoint::get).orElse(unknown).increment();
        if (call.answer().isServerError()) {
            errors.increment();
        }
    }

    String json() {
        return "{\"requests\":" + requests() + ",\"errors\":" + errors.sum() + ",\"open_connections\":"
                + connections.sum() + "}";
    }

    private long requests() {
        long known = DemoEndpoint.loaded().mapToLong(this::requests).sum();
        return known + unknown.sum();
    }

    private long requests(DemoEndpoint endpoint) {
        LongAdder count = byEndpoint.get(endpoint);
        return count == null ? 0 : count.sum();
    }

    /** OpenMetrics 1.0 text. */
    String openMetrics() {
        StringBuilder text = new StringBuilder();
        family(text, "demo_requests", "counter", "Requests answered.");
        DemoEndpoint.loaded()
                .forEach(endpoint -> text.append("demo_requests_total{endpoint=\"")
                        .append(endpoint.path())
                        .append("\"} ")
                        .append(requests(endpoint))
                        .append('\n'));
        family(text, "demo_errors", "counter", "Responses with a status of 500 or above.");
        text.append("demo_errors_total ").append(errors.sum()).append('\n');
        family(text, "demo_queue_size", "gauge", "Requests that wait for their response.");
        text.append("demo_queue_size ").append(waiting.sum()).append('\n');
        family(text, "demo_open_connections", "gauge", "Connections open now.");
        text.append("demo_open_connections ").append(connections.sum()).append('\n');
        return text.append("# EOF\n").toString();
    }

    private static void family(StringBuilder text, String name, String type, String help) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    }
}
