package dev.perfgate.pipeline;

import dev.perfgate.config.Section;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadModelSection;
import dev.perfgate.load.LoadProgress;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.Progress;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioSequence;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A load that takes no time: {@code type: memory} has {@code requests} a second for {@code seconds}, of which {@code failures} fail
 * and all take {@code millis}; {@code subject: gone} is not there, {@code subject: refuses} cannot be
 * set up, {@code generator: busy} makes the run invalid, {@code meet: true}
 * waits in its first second for another load that does, {@code ends: REASON} is how its subject runs out of memory, {@code heap: full} that
 * the generator does after a second, {@code preset: all} makes several of it.
 */
public final class MemoryScenarioType implements ScenarioType {
    private static final CyclicBarrier MEETING = new CyclicBarrier(2);
    private static final Instant STARTED = Instant.parse("2026-11-21T08:00:00Z");

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public ScenarioSequence series(Section section) {
        return LoadModelSection.series(section);
    }

    @Override
    public Optional<Scenario> read(String name, Section section) {
        section.string("preset");
        return Optional.of(new MemoryScenario(
                name,
                section.wholeNumber("requests", 100, 0, 1000),
                section.wholeNumber("failures", 0, 0, 1000),
                section.wholeNumber("millis", 5, 1, 1000),
                section.wholeNumber("seconds", 3, 1, 1000),
                section.string("subject", ""),
                section.string("generator", ""),
                section.flag("meet", false),
                section.string("ends", ""),
                section.string("heap", "")));
    }

    private record MemoryScenario(
            String name,
            int requests,
            int failures,
            int millis,
            int seconds,
            String subject,
            String generator,
            boolean meet,
            String ends,
            String heap)
            implements Scenario {
        @Override
        public String type() {
            return "memory";
        }

        @Override
        public Workload workload() {
            return Workload.of(requests + " a second for " + seconds + " s", toString());
        }

        @Override
        public Optional<MetricOutline> outline() {
            List<MetricDefinition> metrics = List.of(
                    LoadMetrics.REQUESTS, LoadMetrics.FAILURES, LoadMetrics.ERROR_RATE, LoadMetrics.RESPONSE_TIME);
            return Optional.of(new MetricOutline(metrics, metrics, List.of("GET /memory")));
        }

        @Override
        public Execution prepare(ExecutionContext context) {
            if (subject.equals("gone")) {
                throw new SubjectUnavailableException("nobody is there", "start the subject");
            }
            if (subject.equals("refuses")) {
                throw SubjectUnavailableException.ofOneScenario(name + " could not be set up", "correct it");
            }
            return new MemoryExecution(this, context.stop());
        }

        Measured measured(int second) {
            double[] times = new double[requests * second];
            Arrays.fill(times, millis);
            Measurements measurements = new Measurements(
                    List.of(
                            Metric.of(LoadMetrics.REQUESTS, "", requests * second),
                            Metric.of(LoadMetrics.FAILURES, "", failures * second),
                            Metric.of(LoadMetrics.ERROR_RATE, "", failures / (double) requests),
                            Metric.of(
                                    LoadMetrics.RESPONSE_TIME,
                                    "",
                                    Distribution.of(Distribution.NANOS_AS_MILLIS, times))),
                    new Timeline(1, List.of(series(LoadSeries.RESPONSE_TIME_P99, millis, second))),
                    List.of(),
                    List.of(),
                    List.of());
            Validity validity = generator.equals("busy")
                    ? new Validity(List.of("the generator was busy"), List.of())
                    : Validity.VALID;
            Completion completion =
                    ends.isEmpty() ? Completion.unless(validity.reasons()) : new Completion.OutOfMemory(ends);
            return new Measured(STARTED, STARTED.plusSeconds(second), measurements, completion, validity.warnings());
        }
    }

    private static Timeline.Series series(LoadSeries series, double value, int seconds) {
        double[] values = new double[seconds];
        Arrays.fill(values, value);
        return series.of(values);
    }

    private record MemoryExecution(MemoryScenario scenario, StopSignal stop) implements Execution {
        @Override
        public Measured run(Observer observer) throws InterruptedException {
            if (scenario.meet()) {
                meetAnother();
            }
            int second = 0;
            while (second < scenario.seconds() && stop.reason().isEmpty()) {
                second++;
                int soFar = second;
                observer.progress(figures(second), () -> scenario.measured(soFar));
                if (scenario.heap().equals("full")) {
                    throw new IllegalStateException("a loop broke", new OutOfMemoryError("Java heap space"));
                }
            }
            return scenario.measured(second);
        }

        private static void meetAnother() throws InterruptedException {
            try {
                MEETING.await(10, TimeUnit.SECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("no other load runs at the same time", e);
            }
        }

        private Progress figures(int second) {
            return LoadProgress.of(
                    Duration.ofSeconds(second),
                    Duration.ofSeconds(scenario.seconds()),
                    new LoadProgress.Counts(
                            scenario.requests() * (long) second, scenario.failures() * (long) second, 0),
                    second - 1,
                    series -> scenario.millis());
        }

        @Override
        public void close() {}
    }
}
