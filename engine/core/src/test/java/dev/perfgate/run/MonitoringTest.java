package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private static final Instant ZERO = Instant.parse("2026-11-21T08:00:00Z");
    private static final SeriesDefinition MEMORY =
            new SeriesDefinition("memory", "memory", Unit.BYTES, Direction.LOWER, Aggregation.MAX);
    private static final SeriesDefinition STARTS =
            new SeriesDefinition("starts", "starts", Unit.COUNT, Direction.LOWER, Aggregation.SUM);

    private final Deque<Object> samples = new ArrayDeque<>();
    private boolean closed;

    @Test
    void valuesFallIntoTheIntervalsOfTheRunAndBecomeFiguresOfTheWhole() throws Exception {
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, 100), new LiveValue(STARTS, 1))));
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, 300), new LiveValue(STARTS, 2))));
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, 200), new LiveValue(STARTS, 0))));
        Measured measured = watched(0.1, 1.2, 2.1);

        assertThat(values(measured, "memory", "db")).containsExactly(100, 300, 200);
        assertThat(value(measured, "memory", "db")).isEqualTo(300);
        assertThat(value(measured, "starts", "db")).isEqualTo(3);
        assertThat(measured.warnings()).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void severalSamplesOfAnIntervalBecomeOneAndAMissedOneStandsAsBefore() throws Exception {
        for (double value : List.of(100.0, 150.0, 120.0)) {
            samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, value))));
        }
        Measured measured = watched(0.01, 0.99, 2.01);
        assertThat(values(measured, "memory", "db")).containsExactly(150, 150, 120);
    }

    @Test
    void restartsAreEventsAndPartsHaveTheirOwnSeries() throws Exception {
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, "worker", 7)), List.of("restarted as 4712")));
        Measured measured = watched(1.5);
        assertThat(measured.measurements().events())
                .containsExactly(new Event(1.5, "monitor", "db: restarted as 4712"));
        assertThat(values(measured, "memory", "db worker")[1]).isEqualTo(7);
    }

    @Test
    void failureIsAnEventAndAWarningAndTheMonitorIsAskedAgain() throws Exception {
        samples.add(new IOException("no such process"));
        samples.add(new IOException("no such process"));
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, 5))));
        Measured measured = watched(0.5, 1.5, 2.5);
        assertThat(measured.warnings()).containsExactly("monitor db failed 2 times: no such process");
        assertThat(measured.measurements().events())
                .extracting(Event::text)
                .containsExactly("db cannot be watched: no such process", "db can be watched again");
        assertThat(values(measured, "memory", "db")[2]).isEqualTo(5);
    }

    @Test
    void processThatEndsBeforeTheLoadDoesIsAWarning() throws Exception {
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, 5))));
        samples.add(new Monitor.Sample(List.of(), List.of("process 4711 ended")));
        assertThat(watched(0.5, 1.5).warnings())
                .containsExactly(
                        "monitor db had no figures at the end of the run; the last event: db: process 4711 ended");
    }

    @Test
    void newestValuesAreLiveUntilTheMonitorFails() throws Exception {
        samples.add(new Monitor.Sample(List.of(new LiveValue(MEMORY, 5))));
        samples.add(new IOException("gone"));
        try (Monitoring monitoring = Monitoring.start(List.of(monitor()))) {
            monitoring.ask(ZERO);
            assertThat(monitoring.live()).containsExactly(new LiveValue(MEMORY, "db", 5));
            monitoring.ask(ZERO.plusSeconds(1));
            assertThat(monitoring.live()).isEmpty();
        }
    }

    @Test
    void monitorThatCannotStartIsAWarningUnlessWhatItWatchesIsNotThere() throws Exception {
        Monitor broken = new Fake() {
            @Override
            public Watch start() throws IOException {
                throw new IOException("no permission");
            }
        };
        try (Monitoring monitoring = Monitoring.start(List.of(broken))) {
            assertThat(monitoring.addedTo(measured()).warnings())
                    .containsExactly("monitor db could not start: no permission");
        }
        Monitor absent = new Fake() {
            @Override
            public Watch start() {
                throw SubjectUnavailableException.ofOneScenario("no process matches 'postgres'", "start it");
            }
        };
        assertThatThrownBy(() -> Monitoring.start(List.of(monitor(), absent)))
                .isInstanceOf(SubjectUnavailableException.class);
        assertThat(closed).isTrue();
    }

    private Measured watched(double... seconds) throws Exception {
        try (Monitoring monitoring = Monitoring.start(List.of(monitor()))) {
            for (double second : seconds) {
                monitoring.ask(ZERO.plusMillis(Math.round(second * 1000)));
            }
            return monitoring.addedTo(measured());
        }
    }

    private static Measured measured() {
        Measurements none = new Measurements(List.of(), Timeline.EMPTY, List.of(), List.of(), List.of());
        return new Measured(ZERO, ZERO.plusSeconds(3), none, Validity.VALID);
    }

    private static double[] values(Measured measured, String name, String part) {
        return measured.measurements()
                .timeline()
                .series(name, part)
                .orElseThrow()
                .values();
    }

    private static double value(Measured measured, String name, String part) {
        return measured.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.scope().equals(part))
                .mapToDouble(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    private Monitor monitor() {
        return new Fake();
    }

    private class Fake implements Monitor {
        @Override
        public String name() {
            return "db";
        }

        @Override
        public List<SeriesDefinition> series() {
            return List.of(MEMORY, STARTS);
        }

        @Override
        public Watch start() throws Exception {
            return new Watch() {
                @Override
                public Sample sample() throws Exception {
                    Object next = samples.remove();
                    if (next instanceof Exception failure) {
                        throw failure;
                    }
                    return (Sample) next;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }
}
