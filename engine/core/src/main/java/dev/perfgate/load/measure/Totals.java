package dev.perfgate.load.measure;

import dev.perfgate.measure.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded since the load began: the sum of all intervals by request name, and a point on the timeline for each.
 * Belongs to one thread.
 */
public final class Totals {
    private static final Comparator<FailureTotal> MOST_FREQUENT_FIRST = Comparator.comparingLong(FailureTotal::count)
            .reversed()
            .thenComparing(failure -> failure.key().request())
            .thenComparing(failure -> failure.key().kind())
            .thenComparing(failure -> failure.key().message());

    private final LoadRecord byName;
    private final LoadRecord all = LoadRecord.together();
    /** Of the present interval; cleared for the next. */
    private final IntervalRecord interval = new IntervalRecord(LoadRecord.together());

    private final TimelineBuilder timeline = new TimelineBuilder();
    private final long startNanos;
    private final List<PhaseTotal> phases = new ArrayList<>();
    private double elapsedSeconds;

    /**
     * @param requestNames how many request names there are
     * @param startNanos when the first interval began, by {@link System#nanoTime}
     */
    public Totals(int requestNames, long startNanos) {
        this(requestNames, startNanos, List.of());
    }

    /** @param phases when the stretches of the load begin that have figures of their own, in seconds since its start */
    public Totals(int requestNames, long startNanos, List<Double> phases) {
        phases.forEach(from -> this.phases.add(new PhaseTotal(from)));
        byName = LoadRecord.byName(requestNames);
        this.startNanos = startNanos;
    }

    /** The totals of one stretch of the load: all that ended in the intervals that lie in it for the most part. */
    public static final class PhaseTotal {
        private final double fromSecond;
        private final LoadRecord all = LoadRecord.together();
        private double seconds;

        private PhaseTotal(double fromSecond) {
            this.fromSecond = fromSecond;
        }

        private void add(IntervalRecord interval) {
            all.merge(interval.content());
            seconds += interval.seconds();
        }

        public double fromSecond() {
            return fromSecond;
        }

        /** All requests together. */
        public RequestRecord all() {
            return all.request(0);
        }

        /** How long its intervals are together. */
        public double seconds() {
            return seconds;
        }

        public long dropped() {
            return all.dropped();
        }
    }

    /** Failures of one kind; seconds since the load began. */
    public record FailureTotal(FailureKey key, long count, double firstSecond, double lastSecond) {}

    /** Adds the parts of one interval, one a writer. */
    void add(List<IntervalRecord> parts) {
        interval.clear();
        for (IntervalRecord part : parts) {
            byName.merge(part.content());
            interval.merge(part);
        }
        all.merge(interval.content());
        @Nullable PhaseTotal phase = phaseAt(elapsedSeconds + 0.5 * interval.seconds());
        if (phase != null) {
            phase.add(interval);
        }
        elapsedSeconds += interval.seconds();
        timeline.add(interval);
    }

    /** The latest that has begun by then. */
    private @Nullable PhaseTotal phaseAt(double second) {
        @Nullable PhaseTotal found = null;
        for (PhaseTotal phase : phases) {
            found = phase.fromSecond <= second ? phase : found;
        }
        return found;
    }

    public RequestRecord request(int index) {
        return byName.request(index);
    }

    /** The stretches of the load, in their order. */
    public List<PhaseTotal> phases() {
        return List.copyOf(phases);
    }

    /** All requests together. */
    public RequestRecord all() {
        return all.request(0);
    }

    public Distribution connectTimes() {
        return all.connectTimeDistribution();
    }

    /** The longest delay of each thread's timer in each interval. */
    public Distribution loopDelays() {
        return all.loopDelayDistribution();
    }

    public List<FailureTotal> failures() {
        return byName.failures().counts().entrySet().stream()
                .map(entry -> new FailureTotal(
                        entry.getKey(),
                        entry.getValue().count(),
                        secondsSinceStart(entry.getValue().firstNanos()),
                        secondsSinceStart(entry.getValue().lastNanos())))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    /** Requests that ended so far. */
    public long ended() {
        return all().ended();
    }

    /** Requests that failed so far. */
    public long failed() {
        return all().failed();
    }

    public long dropped() {
        return all.dropped();
    }

    /** Connections that were closed since bytes came on them that nobody had asked for. */
    public long unaskedFor() {
        return all.unaskedFor();
    }

    /** From the first request's start to the last one's end; 0 before anything ended. */
    public double activeSeconds() {
        return all.activeSeconds();
    }

    public TimelineBuilder timeline() {
        return timeline;
    }

    private double secondsSinceStart(long nanos) {
        return Math.max(0, (nanos - startNanos) / 1e9);
    }
}
