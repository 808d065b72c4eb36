package dev.perfgate.http;

import dev.perfgate.http.wire.Connectors;
import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.workload.Frame;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What happens around a load: the subject is reached or awaited, set up before it and torn down after it. Once the setup has begun
 * the teardown comes, whatever happens between.
 */
final class SetupTeardown implements AutoCloseable {
    /** For the whole teardown of an interrupted run, whose user waits. */
    private static final Duration HURRY = Duration.ofSeconds(8);

    private static final String ENDED_BEFORE = "nothing was loaded, since the run was ended before";
    private static final Duration FOREVER = Duration.ofDays(1);

    private final HttpScenario scenario;
    private final Frame frame;
    private final Connectors connectors;
    private final ExecutionContext context;
    private final StopSignal stop;
    private boolean tearDownDue;

    SetupTeardown(HttpScenario scenario, Connectors connectors, ExecutionContext context) {
        this.scenario = scenario;
        this.frame = scenario.frame();
        this.connectors = connectors;
        this.context = context;
        this.stop = context.stop();
    }

    /** Makes the subject ready for a load. */
    void prepare() throws InterruptedException {
        if (frame.ready().isPresent()) {
            awaitReady(frame.ready().get());
        } else {
            reach();
        }
        setUp();
    }

    private void reach() {
        Optional<String> failure = endedByStop(connectors.reach());
        if (failure.isPresent()) {
            throw unavailable("does not answer: " + failure.get());
        }
    }

    private void awaitReady(RequestSpec request) throws InterruptedException {
        String what = scenario.name() + ": waiting for " + request.name() + " of " + scenario.endpoint();
        PreparedRequest step = encode(List.of(request))[0];
        ReadyWait wait = new ReadyWait(what, frame.readyTimeout(), context);
        Optional<String> failure = wait.await(patience -> ask(step, patience));
        if (failure.isPresent()) {
            String when = stop.reason().isPresent() ? "yet" : "within " + Durations.format(frame.readyTimeout());
            throw unavailable("was not ready " + when + ": " + request.name() + ": " + failure.get());
        }
    }

    private Optional<String> ask(PreparedRequest step, Duration patience) {
        Optional<String> unreached = endedByStop(connectors.reach());
        return unreached.isPresent() ? unreached : send(step, patience);
    }

    private void setUp() {
        if (stop.reason().isPresent()) {
            return;
        }
        tearDownDue = true;
        PreparedRequest[] steps = encode(frame.setup());
        for (int i = 0; i < steps.length; i++) {
            Optional<String> failure = send(steps[i], FOREVER);
            if (failure.isPresent()) {
                List<String> all = new ArrayList<>();
                all.add(frame.setup().get(i).name() + ": " + failure.get());
                all.addAll(tearDown());
                throw SubjectUnavailableException.ofOneScenario(
                        scenario.name() + ": " + scenario.endpoint() + " could not be set up: "
                                + String.join("; ", all),
                        stop.reason().isPresent()
                                ? ENDED_BEFORE
                                : "correct the request in 'setup', or what the service needs for it");
            }
        }
    }

    private SubjectUnavailableException unavailable(String what) {
        return new SubjectUnavailableException(scenario.name() + ": " + scenario.endpoint() + " " + what, remedy(what));
    }

    private String remedy(String what) {
        if (stop.reason().isPresent()) {
            return ENDED_BEFORE;
        }
        if (what.contains("certificate")) {
            return "give a host name that the certificate has, or allow any with 'insecure: true' (--insecure)";
        }
        if (what.contains("TLS")) {
            return otherScheme(what);
        }
        return frame.startHint().isEmpty() ? "start the service, or correct the address" : frame.startHint();
    }

    private String otherScheme(String what) {
        Endpoint here = scenario.endpoint();
        String scheme = here.tls() ? "http://" : "https://";
        String url = scheme + here.authority() + here.basePath();
        return what.contains("does not speak TLS") || !here.tls()
                ? "write '" + url + "' as the base URL"
                : "correct the address, or write '" + url + "' if the port speaks plain HTTP";
    }

    /** Tears the subject down, and adds to the figures what went wrong with that. */
    Measured tearDownAfter(Measured measured) {
        List<String> failures = tearDown();
        if (failures.isEmpty()) {
            return measured;
        }
        Measurements all = measured.measurements();
        List<Event> events = new ArrayList<>(all.events());
        double second = Durations.toSeconds(Duration.between(measured.started(), measured.ended()));
        failures.forEach(failure -> events.add(new Event(second, "teardown", failure)));
        return measured.with(all.withEvents(events)).warning(failures);
    }

    /** Sends the teardown if it is due; each of its requests, whatever came of the others. */
    private List<String> tearDown() {
        List<String> failures = new ArrayList<>();
        if (!tearDownDue) {
            return failures;
        }
        tearDownDue = false;
        long began = System.nanoTime();
        PreparedRequest[] steps = encode(frame.teardown());
        for (int i = 0; i < steps.length; i++) {
            String name = frame.teardown().get(i).name();
            Duration patience = stop.reason().isEmpty() ? FOREVER : HURRY.minusNanos(System.nanoTime() - began);
            SingleRequest.send(connectors.all().get(0), steps[i], patience)
                    .join()
                    .ifPresent(failure -> failures.add("teardown failed: " + name + ": " + failure));
        }
        return failures;
    }

    private Optional<String> send(PreparedRequest step, Duration patience) {
        return endedByStop(SingleRequest.send(connectors.all().get(0), step, patience));
    }

    /** Waits for an outcome; when a stop is asked for it has failed. */
    private Optional<String> endedByStop(CompletableFuture<Optional<String>> outcome) {
        StopSignal.Hearing hearing = stop.whenGiven(() -> outcome.complete(Optional.of("interrupted")));
        try {
            return outcome.join();
        } finally {
            hearing.close();
        }
    }

    private PreparedRequest[] encode(List<RequestSpec> requests) {
        return new RequestEncoder(scenario.endpoint(), List.of()).encode(requests);
    }

    @Override
    public void close() {
        tearDown();
    }
}
