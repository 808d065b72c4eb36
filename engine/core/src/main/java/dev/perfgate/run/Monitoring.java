package dev.perfgate.run;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Timeline;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.MonitorMetrics;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The monitors of one run, from before its execution to its end. None of them can make the run fail once it has begun. */
final class Monitoring implements AutoCloseable {
    private static final long EVERY_MILLIS = 1000;

    private final List<Monitored> monitored = new ArrayList<>();
    private final List<String> notStarted = new ArrayList<>();
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    /** Starts all of them; one that cannot start is a warning, unless what it is to watch is not there. */
    static Monitoring start(List<Monitor> monitors) throws InterruptedException {
        Monitoring all = new Monitoring();
        try {
            for (Monitor monitor : monitors) {
                all.startOne(monitor);
            }
            return all;
        } catch (InterruptedException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private void startOne(Monitor monitor) throws InterruptedException {
        try {
            monitored.add(new Monitored(monitor.name(), monitor.start()));
        } catch (SubjectUnavailableException | InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            notStarted.add("monitor " + monitor.name() + " could not start: " + Monitored.reason(e));
        }
    }

    /** Asks each of them at once, and then once a second, each in a thread of its own: a slow one delays no other. */
    void begin() {
        for (Monitored one : monitored) {
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Monitoring::thread);
            threads.add(thread);
            var unused =
                    thread.scheduleAtFixedRate(() -> one.ask(Instant.now()), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Asks all of them in the calling thread. */
    void ask(Instant now) {
        monitored.forEach(one -> one.ask(now));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "perfgate-monitor");
        thread.setDaemon(true);
        return thread;
    }

    List<LiveValue> live() {
        return monitored.stream().flatMap(one -> one.live().stream()).toList();
    }

    /** What was measured, with the series, metrics, events and warnings of the monitors. */
    Measured addedTo(Measured measured) {
        if (monitored.isEmpty() && notStarted.isEmpty()) {
            return measured;
        }
        Measurements all = measured.measurements();
        Timeline timeline = all.timeline();
        int intervals = intervals(measured);
        List<Timeline.Series> series = new ArrayList<>(timeline.series());
        List<Metric> metrics = new ArrayList<>(all.metrics());
        List<Event> events = new ArrayList<>(all.events());
        List<String> warnings = new ArrayList<>(notStarted);
        for (Monitored one : monitored) {
            for (Timeline.Series seen : one.series(measured.started(), timeline.intervalSeconds(), intervals)) {
                if (Monitored.isKnown(seen)) {
                    series.add(seen);
                    metrics.add(MonitorMetrics.metric(seen));
                }
            }
            events.addAll(one.events(measured.started()));
            warnings.addAll(one.warnings());
        }
        notStarted.forEach(text -> events.add(new Event(0, "monitor", text)));
        events.sort(Comparator.comparingDouble(Event::second));
        Measurements with = all.withTimeline(new Timeline(timeline.intervalSeconds(), series))
                .withMetrics(metrics)
                .withEvents(events);
        return measured.with(with).warning(warnings);
    }

    /** As many as the execution's own timeline has; where it has none, as many as fit into its time. */
    private static int intervals(Measured measured) {
        Timeline timeline = measured.measurements().timeline();
        double seconds = Durations.toSeconds(Duration.between(measured.started(), measured.ended()));
        return timeline.series().stream()
                .mapToInt(series -> series.values().length)
                .max()
                .orElseGet(() -> (int) Math.ceil(seconds / timeline.intervalSeconds()));
    }

    /** Asks none of them any more. */
    void stop() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }

    @Override
    public void close() {
        stop();
        monitored.forEach(Monitored::close);
    }
}
