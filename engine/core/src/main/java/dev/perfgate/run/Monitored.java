package dev.perfgate.run;

import dev.perfgate.result.Aggregation;
import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one monitor has seen so far: asked from one thread, read from others. */
final class Monitored {
    private final String name;
    private final Monitor.Watch watch;
    private final List<Seen> samples = new ArrayList<>();
    private final List<Happened> events = new ArrayList<>();
    private final Set<Part> parts = new LinkedHashSet<>();
    private List<LiveValue> newest = List.of();
    private long failures;
    private String failure = "";
    private boolean failing;

    Monitored(String name, Monitor.Watch watch) {
        this.name = name;
        this.watch = watch;
    }

    /** Values at an instant. */
    private record Seen(Instant at, List<LiveValue> values) {}

    private record Happened(Instant at, String text) {}

    private record Part(SeriesDefinition definition, String part) {}

    /** Asks the monitor once. */
    void ask(Instant now) {
        try {
            Monitor.Sample sample = watch.sample();
            take(now, sample);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            failed(now, e);
        }
    }

    private synchronized void take(Instant now, Monitor.Sample sample) {
        newest = sample.values().stream()
                .map(value -> new LiveValue(value.definition(), part(value.part()), value.value()))
                .toList();
        newest.forEach(value -> parts.add(new Part(value.definition(), value.part())));
        samples.add(new Seen(now, newest));
        if (failing) {
            events.add(new Happened(now, name + " can be watched again"));
            failing = false;
        }
        sample.events().forEach(text -> events.add(new Happened(now, name + ": " + text)));
    }

    private String part(String ofMonitor) {
        return ofMonitor.isEmpty() ? name : name + " " + ofMonitor;
    }

    private synchronized void failed(Instant now, Throwable why) {
        failures++;
        newest = List.of();
        if (!failing) {
            failing = true;
            failure = reason(why);
            events.add(new Happened(now, name + " cannot be watched: " + failure));
        }
    }

    static String reason(Throwable why) {
        return why.getMessage() == null ? why.toString() : why.getMessage();
    }

    /** Of the newest sample; none while the monitor fails. */
    synchronized List<LiveValue> live() {
        return newest;
    }

    /** What a reader of the run must know. */
    synchronized List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (failures > 0) {
            warnings.add(
                    "monitor " + name + " failed " + failures + (failures == 1 ? " time: " : " times: ") + failure);
        }
        // What failed until the end has been said.
        if (!failing && newest.isEmpty() && !parts.isEmpty()) {
            String last = events.isEmpty()
                    ? ""
                    : "; the last event: " + events.get(events.size() - 1).text();
            warnings.add("monitor " + name + " had no figures at the end of the run" + last);
        }
        return List.copyOf(warnings);
    }

    synchronized List<Event> events(Instant zero) {
        return events.stream()
                .map(event -> new Event(seconds(zero, event.at()), "monitor", event.text()))
                .toList();
    }

    /**
     * Its series on the grid of a timeline.
     *
     * @param zero when the timeline begins
     * @param intervals how many there are
     */
    synchronized List<Timeline.Series> series(Instant zero, double intervalSeconds, int intervals) {
        List<Timeline.Series> series = new ArrayList<>();
        for (Part part : parts) {
            series.add(new Timeline.Series(
                    part.definition(), part.part(), values(part, zero, intervalSeconds, intervals)));
        }
        return series;
    }

    /** In one pass over the samples: a checkpoint a second must not cost more the longer a run is. */
    private double[] values(Part part, Instant zero, double intervalSeconds, int intervals) {
        double[] values = new double[intervals];
        Arrays.fill(values, Double.NaN);
        List<Double> inside = new ArrayList<>();
        int at = -1;
        for (Seen sample : samples) {
            int index = (int) Math.floor(seconds(zero, sample.at()) / intervalSeconds);
            if (index != at) {
                put(values, at, part, inside);
                inside.clear();
                at = index;
            }
            inside.addAll(of(part, sample));
        }
        put(values, at, part, inside);
        if (part.definition().aggregation() != Aggregation.SUM) {
            fillGaps(values);
        }
        return values;
    }

    private static void put(double[] values, int index, Part part, List<Double> inside) {
        if (index >= 0 && index < values.length && !inside.isEmpty()) {
            values[index] = part.definition()
                    .aggregation()
                    .of(inside.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Of levels: samples are taken by another clock than the intervals: one into which none fell has what stood before it. */
    private static void fillGaps(double[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            if (Double.isNaN(values[i])) {
                values[i] = values[i - 1];
            }
        }
    }

    private static List<Double> of(Part part, Seen sample) {
        return sample.values().stream()
                .filter(value -> value.part().equals(part.part())
                        && value.definition().name().equals(part.definition().name()))
                .map(LiveValue::value)
                .toList();
    }

    private static double seconds(Instant zero, Instant at) {
        return Durations.toSeconds(Duration.between(zero, at));
    }

    void close() {
        watch.close();
    }

    /** Whether anything of a series is known. */
    static boolean isKnown(Timeline.Series series) {
        return !Arrays.stream(series.values()).allMatch(Double::isNaN);
    }
}
