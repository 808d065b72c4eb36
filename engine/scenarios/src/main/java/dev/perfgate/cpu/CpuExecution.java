package dev.perfgate.cpu;

import dev.perfgate.cpu.DutyCycle.Done;
import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Validity;
import dev.perfgate.run.CpuTimes;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Takes the steps of a plan one after the other. */
final class CpuExecution implements Execution {
    /** Between the decision to begin a step and its beginning: all threads are ready by then. */
    private static final long HEAD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final double SECOND_NANOS = 1e9;

    private final CpuPlan plan;
    private final StopSignal stop;
    private final MachineProbe machine;
    private final double loadBefore;
    private final WorkerThreads crew;
    private final SecondRates seconds;
    private final List<CpuStepResult> results = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Instant started = Instant.now();
    private long startNanos = System.nanoTime();

    CpuExecution(CpuPlan plan, StopSignal stop, MachineProbe machine) {
        this.plan = plan;
        this.stop = stop;
        this.machine = machine;
        // Before the threads that belong to the measurement count as load themselves.
        this.loadBefore = machine.loadAverage();
        this.crew = new WorkerThreads(
                plan.steps().stream().mapToInt(CpuStep::threads).max().orElse(plan.threads()));
        this.seconds = new SecondRates(plan.threads());
    }

    @Override
    public Measured run(Observer observer) throws InterruptedException {
        StopSignal.Hearing hearing = stop.whenGiven(crew::stop);
        try {
            for (CpuStep step : plan.steps()) {
                if (stop.reason().isEmpty()) {
                    take(step, observer);
                }
            }
            return guarded(measured());
        } finally {
            hearing.close();
        }
    }

    /** In the end: what all the work came to is kept, and whether it was really done is found out. */
    private Measured guarded(Measured measured) {
        double second = Math.max(0, (System.nanoTime() - startNanos) / SECOND_NANOS);
        events.add(new Event(second, "outcome", "all the work came to " + Long.toHexString(crew.outcome())));
        List<String> objections = Stream.of(WorkGuard.objection(record().fastest()), record().incomplete())
                .flatMap(Optional::stream)
                .toList();
        Validity validity = new Validity(objections, measured.validity().warnings());
        CpuMeasurements measurements = new CpuMeasurements(record());
        return new Measured(
                measured.started(), measured.ended(), measurements.with(seconds.timeline(), events), validity);
    }

    private void take(CpuStep step, Observer observer) throws InterruptedException {
        boolean counts = step.part() != CpuStep.Part.WARM_UP;
        long begin = System.nanoTime() + HEAD_START_NANOS;
        if (counts && results.isEmpty()) {
            beginToCount(begin);
            observer.begins();
        }
        Optional<CpuTimes> before = machine.times();
        crew.begin(step, begin);
        if (counts) {
            events.add(new Event(Math.max(0, (begin - startNanos) / SECOND_NANOS), "level", step.words()));
            follow(step, observer);
        }
        crew.await(Long.MAX_VALUE);
        Done done = crew.ended();
        if (counts && stop.reason().isEmpty()) {
            results.add(result(step, done, before));
        }
    }

    private void beginToCount(long begin) {
        startNanos = begin;
        started = Instant.now().plusNanos(HEAD_START_NANOS);
        seconds.begin(crew.partsSoFar(), crew.cpuNanosSoFar());
    }

    private void follow(CpuStep step, Observer observer) throws InterruptedException {
        while (!crew.await(nextSecond() - System.nanoTime())) {
            seconds.add((System.nanoTime() - startNanos) / SECOND_NANOS, crew.partsSoFar(), crew.cpuNanosSoFar());
            observer.progress(live(step), this::measured);
        }
    }

    private long nextSecond() {
        return startNanos + (long) ((seconds.size() + 1) * SECOND_NANOS);
    }

    private Progress live(CpuStep step) {
        Duration elapsed = Duration.ofNanos(Math.max(0, System.nanoTime() - startNanos));
        double rate = seconds.newestRate();
        return new Progress(
                elapsed,
                plan.length(),
                seconds.size() - 1,
                List.of(new LiveValue(CpuSeries.UNITS_PER_SEC, rate)),
                List.of(step.words(), Unit.PER_SECOND.format(rate)));
    }

    private CpuStepResult result(CpuStep step, Done done, Optional<CpuTimes> before) {
        Optional<CpuTimes> after = machine.times();
        double steal = before.isPresent() && after.isPresent() ? after.get().stolenSince(before.get()) : Double.NaN;
        CpuStepResult.MachineState surroundings = new CpuStepResult.MachineState(steal, machine.mhz());
        return new CpuStepResult(step, done.parts(), done.cpuNanos(), done.wallNanos(), surroundings);
    }

    private Measured measured() {
        CpuMeasurements measurements = new CpuMeasurements(record());
        Instant now = Instant.now();
        return new Measured(
                started,
                now.isBefore(started) ? started : now,
                measurements.with(seconds.timeline(), events),
                CpuNoise.judge(record()));
    }

    private CpuRecord record() {
        return new CpuRecord(plan, results, loadBefore, machine.cores());
    }

    @Override
    public void close() {
        crew.close();
    }
}
