package dev.perfgate.http;

import dev.perfgate.http.ClosedArrivals.Population;
import dev.perfgate.http.OpenArrivals.Pools;
import dev.perfgate.http.wire.Connectors;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.http.workload.UserClass;
import dev.perfgate.load.LoadModel;
import dev.perfgate.load.LoadProgress;
import dev.perfgate.load.measure.Intervals;
import dev.perfgate.load.measure.TimelineBuilder.Track;
import dev.perfgate.load.measure.Totals;
import dev.perfgate.result.Progress;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Dial;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs an HTTP load on its event loops, and collects once a second what they recorded. */
final class HttpExecution implements Execution {
    /** Between the decision to begin and the beginning: all loops have their first tasks by then. */
    private static final long HEAD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    /** How long an interrupted load waits for the requests under way. */
    private static final long GRACE_MILLIS = 1000;

    private final HttpScenario scenario;
    private final ExecutionContext context;
    private final Connectors connectors;
    private final SetupTeardown surroundings;
    private final UserDealing dealing;
    private final List<String> requestNames;
    private final Intervals intervals;
    private final IterationPool iterations;
    private final List<LoopLoad> loops;
    private final HttpDials dials;

    /** @param mostUnread bytes of what was recorded that may wait to be collected */
    HttpExecution(
            HttpScenario scenario,
            ExecutionContext context,
            Connectors connectors,
            SetupTeardown surroundings,
            long mostUnread) {
        this.scenario = scenario;
        this.context = context;
        this.connectors = connectors;
        this.surroundings = surroundings;
        this.dealing = new UserDealing(
                scenario.mix().classes().stream().mapToDouble(UserClass::share).toArray());
        this.requestNames =
                scenario.mix().requests().map(RequestSpec::name).distinct().toList();
        this.intervals = new Intervals(connectors.all().size(), requestNames.size(), mostUnread);
        this.iterations = new IterationPool(scenario.load().iterations());
        this.loops = loops();
        iterations.whenEmpty(() -> loops.forEach(loop -> loop.steer(Arrivals::allTaken)));
        this.dials = new HttpDials(scenario.load(), loops);
    }

    private List<LoopLoad> loops() {
        InFlightLimit limit = new InFlightLimit(
                scenario.load() instanceof LoadModel.Open open ? open.maxInFlight() : Integer.MAX_VALUE);
        List<LoopLoad> made = new ArrayList<>();
        int count = connectors.all().size();
        for (int i = 0; i < count; i++) {
            Share share = new Share(i, count);
            made.add(new LoopLoad(connectors.all().get(i), intervals.writer(i), load -> supply(load, limit, share)));
        }
        return made;
    }

    private Arrivals supply(LoopLoad load, InFlightLimit limit, Share share) {
        RequestEncoder encoder = new RequestEncoder(scenario.endpoint(), requestNames);
        if (scenario.load() instanceof LoadModel.Open open) {
            return new OpenArrivals(
                    load,
                    CompiledUserClass.ofArrivals(scenario.mix(), encoder),
                    open,
                    new Pools(iterations, limit),
                    share,
                    context.seed());
        }
        Population users =
                new Population(CompiledUserClass.ofClasses(scenario.mix(), encoder), dealing, context.seed());
        return new ClosedArrivals(load, users, (LoadModel.Closed) scenario.load(), iterations, share);
    }

    @Override
    public Measured run(Observer observer) throws InterruptedException {
        StopSignal.Hearing hearing = context.stop().whenGiven(this::stop);
        try {
            warmUp();
            Measured measured = measure(observer);
            return surroundings.tearDownAfter(measured);
        } finally {
            hearing.close();
        }
    }

    private Measured measure(Observer observer) throws InterruptedException {
        long start = System.nanoTime() + HEAD_START_NANOS;
        Instant started = Instant.now().plusNanos(HEAD_START_NANOS);
        long end = start + scenario.load().duration().toNanos();
        loops.forEach(loop -> loop.begin(start, end));
        observer.begins();
        GeneratorWatch watch = GeneratorWatch.ofThisJvm();
        Totals totals = new Totals(requestNames.size(), start, phases());
        HttpMeasurements measurements = new HttpMeasurements(scenario, requestNames, totals, watch, started);
        while (intervals.addNextTo(totals)) {
            watch.look(totals.timeline().size() - 1);
            observer.progress(live(totals, start), measurements::soFar);
        }
        loops.forEach(LoopLoad::throwIfBroken);
        return completed(measurements.soFar());
    }

    private Measured completed(Measured measured) {
        return loops.stream().noneMatch(LoopLoad::isOverrun)
                ? measured
                : new Measured(
                        measured.started(),
                        measured.ended(),
                        measured.measurements(),
                        new Completion.TooLittleCapacity(
                                "the figures of the load were not collected in time, since this machine or the disk of"
                                        + " the results is too slow; lower the load, or choose another output folder"),
                        measured.warnings());
    }

    private List<Double> phases() {
        return scenario.load().phaseStarts().stream()
                .map(phase -> Durations.toSeconds(phase.stage().at()))
                .toList();
    }

    private void warmUp() throws InterruptedException {
        for (LoopLoad loop : loops) {
            loop.warmUp();
        }
        for (LoopLoad loop : loops) {
            loop.awaitWarm();
        }
    }

    @Override
    public List<Dial> dials() {
        return dials.all();
    }

    private void stop() {
        loops.forEach(LoopLoad::isWarm);
        loops.forEach(LoopLoad::end);
        loops.forEach(loop -> loop.abandonAfter(GRACE_MILLIS));
    }

    private Progress live(Totals totals, long startNanos) {
        dials.seen(totals.timeline().newest(Track.USERS), totals.timeline().newest(Track.RATE));
        Duration planned = scenario.load().duration();
        return LoadProgress.of(
                Duration.ofNanos(Math.max(0, System.nanoTime() - startNanos)),
                planned.equals(LoadModel.UNLIMITED) ? Duration.ZERO : planned,
                new LoadProgress.Counts(totals.ended(), totals.failed(), totals.dropped()),
                totals.timeline().size() - 1,
                series -> totals.timeline().newest(series.track()));
    }

    @Override
    public void close() {
        surroundings.close();
        connectors.close();
    }
}
