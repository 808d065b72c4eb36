package dev.perfgate.http;

import dev.perfgate.http.wire.Connectors;
import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.wire.WireFailure;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.LoadModel;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.SubjectUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A load on an HTTP service. */
record HttpScenario(
        String name, Endpoint endpoint, boolean insecure, LoadModel load, List<RequestSpec> requests, long seed)
        implements Scenario {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    HttpScenario {
        requests = List.copyOf(requests);
    }

    @Override
    public String type() {
        return "http";
    }

    /** Two runs are comparable when load and requests are the same, wherever the service is. */
    @Override
    public Workload workload() {
        StringBuilder description = new StringBuilder(load.description());
        for (RequestSpec request : requests) {
            description.append('\n').append(request.description());
        }
        description.append("\ntls ").append(endpoint.tls());
        return Workload.of(load.summary() + " on " + target(), description.toString());
    }

    @Override
    public Optional<MetricOutline> outline() {
        return Optional.of(MetricOutline.ofLoad(
                requests.stream().map(RequestSpec::name).distinct().toList()));
    }

    @Override
    public Map<String, Integer> parts() {
        return Map.of("requests", requests.size());
    }

    private String target() {
        return requests.size() == 1 ? endpoint + requests.get(0).path() : endpoint.toString();
    }

    @Override
    public Execution prepare() throws InterruptedException {
        Connectors connectors = Connectors.start(endpoint, insecure, CONNECT_TIMEOUT, loopCount());
        try {
            WireFailure.NotConnected failure = connectors.probe();
            if (failure != null) {
                throw unavailable(failure);
            }
            return new HttpExecution(this, connectors);
        } catch (InterruptedException | RuntimeException e) {
            connectors.close();
            throw e;
        }
    }

    /** One loop a core; fewer where there is not enough for each to do. */
    private int loopCount() {
        int atMost = load instanceof LoadModel.Open open ? open.maxInFlight() : ((LoadModel.Closed) load).mostUsers();
        return Math.min(Runtime.getRuntime().availableProcessors(), atMost);
    }

    private SubjectUnavailableException unavailable(WireFailure.NotConnected failure) {
        boolean certificate = failure.message().contains("certificate");
        return new SubjectUnavailableException(
                name + ": " + endpoint + " does not answer: " + failure.message(),
                certificate
                        ? "give a host name that the certificate has, or allow any with 'insecure: true' (--insecure)"
                        : "start the service, or correct the address");
    }
}
