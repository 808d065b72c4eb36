package dev.perfgate.http;

import dev.perfgate.http.wire.Connectors;
import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.workload.Frame;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.http.workload.UserMix;
import dev.perfgate.load.LoadModel;
import dev.perfgate.load.LoadOutline;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.MetricOutline.PlannedStage;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Heap;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.text.UrlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A load on an HTTP service.
 *
 * @param mix what its users do
 * @param frame what is sent around the load
 * @param maxFailedShare above which figures of successes say nothing, of all requests together
 * @param seed of everything that is random in it
 */
record HttpScenario(
        String name,
        Endpoint endpoint,
        boolean insecure,
        LoadModel load,
        UserMix mix,
        Frame frame,
        double maxFailedShare,
        long seed)
        implements Scenario {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /** Of the heap: some seconds of any load that leaves room for the rest. */
    private static final int SHARE_OF_UNREAD = 4;

    @Override
    public String type() {
        return "http";
    }

    /** Two runs are comparable when load and requests are the same, wherever the service is. */
    @Override
    public Workload workload() {
        String description =
                load.description() + "\n" + mix.description() + frame.description() + "tls " + endpoint.tls();
        return Workload.of(load.summary() + " on " + target(), description).without(mix.leftOut());
    }

    @Override
    public Optional<MetricOutline> outline() {
        return Optional.of(
                LoadOutline.of(mix.requests().map(RequestSpec::name).distinct().toList(), mix.leftOut(), stages())
                        .within(bounds()));
    }

    private MetricOutline.Bounds bounds() {
        Optional<Duration> lasting =
                Optional.of(load.duration()).filter(duration -> duration.compareTo(LoadModel.UNLIMITED) < 0);
        return mix.requests()
                .map(RequestSpec::timeout)
                .max(Comparator.naturalOrder())
                .map(timeout -> LoadOutline.bounds(lasting, timeout))
                .orElse(MetricOutline.Bounds.NONE);
    }

    private List<PlannedStage> stages() {
        List<PlannedStage> stages = new ArrayList<>();
        load.phaseStarts()
                .forEach(phase -> stages.add(new PlannedStage(
                        PlannedStage.name(stages.size()), phase.stage().text(), phase.steady())));
        return stages;
    }

    @Override
    public Map<String, Integer> parts() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        int tasks = mix.classes().stream().mapToInt(one -> one.tasks().size()).sum();
        if (mix.classes().size() > 1) {
            parts.put("classes", mix.classes().size());
        }
        if (tasks > 1) {
            parts.put("tasks", tasks);
        }
        parts.put("requests", (int) mix.requests().count());
        return parts;
    }

    private String target() {
        List<RequestSpec> requests = mix.requests().toList();
        return requests.size() == 1 ? endpoint + shownPath(requests.get(0)) : endpoint.toString();
    }

    /** Who names a request may do so because its query tells secrets. */
    private static String shownPath(RequestSpec request) {
        return request.name().endsWith(request.path()) ? request.path() : UrlText.withoutValues(request.path());
    }

    /** Whether its iterations are meant to begin at certain times, and not just as fast as they can. */
    boolean isScheduled() {
        return load instanceof LoadModel.Open || mix.isScheduled();
    }

    @Override
    public Execution prepare(ExecutionContext context) throws InterruptedException {
        return prepare(context, loopCount(), Heap.mostBytes() / SHARE_OF_UNREAD);
    }

    /**
     * @param loops how many event loops carry the load; it is the same on any number of them
     * @param mostUnread bytes of what they recorded that may wait to be collected
     */
    Execution prepare(ExecutionContext context, int loops, long mostUnread) throws InterruptedException {
        Connectors connectors = Connectors.start(endpoint, insecure, CONNECT_TIMEOUT, loops);
        SetupTeardown surroundings = new SetupTeardown(this, connectors, context);
        try {
            surroundings.prepare();
            return new HttpExecution(this, context, connectors, surroundings, mostUnread);
        } catch (InterruptedException | RuntimeException e) {
            surroundings.close();
            connectors.close();
            throw e;
        }
    }

    /** One loop a core; fewer where there is not enough for each to do. */
    private int loopCount() {
        int atMost = load instanceof LoadModel.Open open ? open.maxInFlight() : ((LoadModel.Closed) load).mostUsers();
        return Math.min(Runtime.getRuntime().availableProcessors(), atMost);
    }
}
