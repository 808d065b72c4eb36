package dev.perfgate.run;

import dev.perfgate.result.Measurements.Event;
import dev.perfgate.scenario.PlannedFault;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does the faults of a run at their times, and undoes them; none of them can make the run fail. */
final class FaultTimetable implements AutoCloseable {
    private final List<Planned> faults;
    private final ScheduledExecutorService thread;

    FaultTimetable(List<PlannedFault> faults) {
        this.faults = faults.stream().map(Planned::new).toList();
        this.thread = Executors.newSingleThreadScheduledExecutor(FaultTimetable::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "perfgate-faults");
        thread.setDaemon(true);
        return thread;
    }

    /** From now on their times count. */
    void begin() {
        for (Planned one : faults) {
            schedule(one.plan.at(), () -> last(one));
        }
    }

    /** A fault that begins late lasts as long as one that does not. */
    private void last(Planned fault) {
        fault.begin();
        if (!fault.plan.lasting().isZero()) {
            schedule(fault.plan.lasting(), fault::end);
        }
    }

    private void schedule(Duration after, Runnable task) {
        var unused = thread.schedule(task, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What was done so far. */
    List<Event> events(Instant zero, Instant now) {
        List<Event> events = new ArrayList<>();
        faults.forEach(one -> one.addEvents(zero, now, events));
        return events;
    }

    List<String> warnings() {
        return faults.stream().flatMap(one -> one.failures().stream()).toList();
    }

    /** Undoes what still lasts. */
    @Override
    public void close() {
        thread.shutdownNow();
        faults.forEach(Planned::end);
    }

    /** One fault on its way. */
    private static final class Planned {
        private final PlannedFault plan;
        private final List<String> failed = new ArrayList<>();
        private Instant begun = Instant.MAX;
        private Instant ended = Instant.MAX;

        Planned(PlannedFault plan) {
            this.plan = plan;
        }

        synchronized void begin() {
            begun = Instant.now();
            try {
                plan.fault().begin();
            } catch (Exception | LinkageError e) {
                ended = begun;
                failed("could not be done", e);
            }
        }

        synchronized void end() {
            if (begun.equals(Instant.MAX) || !ended.equals(Instant.MAX)) {
                return;
            }
            ended = Instant.now();
            try {
                plan.fault().end();
            } catch (Exception | LinkageError e) {
                failed("could not be undone", e);
            }
        }

        private void failed(String what, Throwable why) {
            if (why instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failed.add("fault '" + plan.fault().text() + "' " + what + ": " + Monitored.reason(why));
        }

        synchronized List<String> failures() {
            return List.copyOf(failed);
        }

        synchronized void addEvents(Instant zero, Instant now, List<Event> events) {
            if (begun.equals(Instant.MAX)) {
                return;
            }
            double from = seconds(zero, begun);
            double to = plan.lasting().isZero() ? from : seconds(zero, ended.equals(Instant.MAX) ? now : ended);
            events.add(new Event(from, to, "fault", plan.fault().text()));
            failed.forEach(text -> events.add(new Event(to, "fault", text)));
        }

        private static double seconds(Instant zero, Instant at) {
            return Math.max(0, Durations.toSeconds(Duration.between(zero, at)));
        }
    }
}
