package dev.perfgate.monitor.process;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.scenario.Monitor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** From samples to values of series. */
final class ProcessWatch implements Monitor.Watch {
    private static final double SECOND_NANOS = 1e9;

    private final ProcessTracker tracker;
    private final LongSupplier nanos;
    /** Figures of which it was told that they cannot be had. */
    private final Set<ProcessFigure> unavailable = EnumSet.noneOf(ProcessFigure.class);

    private double cpuBefore = Double.NaN;
    private long nanosBefore;

    ProcessWatch(ProcessTracker tracker) {
        this(tracker, System::nanoTime);
    }

    ProcessWatch(ProcessTracker tracker, LongSupplier nanos) {
        this.tracker = tracker;
        this.nanos = nanos;
    }

    @Override
    public Monitor.Sample sample() {
        ProcessSample sample = tracker.sample();
        List<String> events = new ArrayList<>(
                sample.events().stream().map(ProcessWatch::words).toList());
        List<LiveValue> values = new ArrayList<>();
        cpu(sample, events).ifPresent(share -> values.add(new LiveValue(ProcessSeries.CPU, share)));
        add(ProcessSeries.MEMORY, ProcessFigure.RESIDENT_BYTES, sample, values, events);
        add(ProcessSeries.THREADS, ProcessFigure.THREADS, sample, values, events);
        add(ProcessSeries.OPEN_FILES, ProcessFigure.OPEN_FILES, sample, values, events);
        return new Monitor.Sample(values, events);
    }

    /** Processors' worth of CPU time since the last sample; none before there are two. */
    private Optional<Double> cpu(ProcessSample sample, List<String> events) {
        long now = nanos.getAsLong();
        Optional<Double> seconds = value(ProcessFigure.CPU_SECONDS, sample, events);
        double elapsed = (now - nanosBefore) / SECOND_NANOS;
        Optional<Double> share = seconds.map(used -> (used - cpuBefore) / elapsed)
                .filter(known -> !Double.isNaN(known) && elapsed > 0)
                .map(known -> Math.max(0, known));
        cpuBefore = seconds.orElse(Double.NaN);
        nanosBefore = now;
        return share;
    }

    private void add(
            SeriesDefinition series,
            ProcessFigure figure,
            ProcessSample sample,
            List<LiveValue> values,
            List<String> events) {
        value(figure, sample, events).ifPresent(value -> values.add(new LiveValue(series, value)));
    }

    private Optional<Double> value(ProcessFigure figure, ProcessSample sample, List<String> events) {
        Map<ProcessFigure, FigureReading> readings = sample.readings();
        FigureReading reading = readings.get(figure);
        if (reading instanceof FigureReading.Unavailable not && unavailable.add(figure)) {
            events.add(words(figure) + " cannot be read: " + not.reason());
        }
        return reading instanceof FigureReading.Value known ? Optional.of(known.value()) : Optional.empty();
    }

    private static String words(ProcessFigure figure) {
        return switch (figure) {
            case CPU_SECONDS -> "CPU time";
            case RESIDENT_BYTES -> "memory";
            case THREADS -> "the number of threads";
            case OPEN_FILES -> "the number of open files";
            case READ_BYTES, WRITTEN_BYTES -> "disk traffic";
            case PROCESSES -> "the number of processes";
        };
    }

    private static String words(ProcessEvent event) {
        return event instanceof ProcessEvent.Restarted restarted
                ? "process " + restarted.pidBefore() + " was replaced by " + restarted.pid()
                : "process " + ((ProcessEvent.Ended) event).pid() + " ended";
    }

    @Override
    public void close() {}
}
