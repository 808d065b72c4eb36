package dev.perfgate.load.measure;

import dev.perfgate.load.measure.Interval.FailureCount;
import dev.perfgate.load.measure.Interval.Gauges;
import dev.perfgate.load.measure.TimelineBuilder.Point;
import dev.perfgate.measure.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
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

    private final RequestTotal[] requests;
    private final Histogram connectTimes = totalHistogram();
    private final Map<FailureKey, FailureCount> failures = new HashMap<>();
    private final TimelineBuilder timeline = new TimelineBuilder();
    private final Histogram intervalResponse = totalHistogram();
    private final Histogram loopDelays = totalHistogram();
    private final long startNanos;
    private final List<PhaseTotal> phases = new ArrayList<>();
    private double elapsedSeconds;
    private long dropped;
    private long firstStart = Long.MAX_VALUE;
    private long lastEnd = Long.MIN_VALUE;

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
        requests = new RequestTotal[requestNames];
        for (int i = 0; i < requestNames; i++) {
            requests[i] = new RequestTotal();
        }
        this.startNanos = startNanos;
    }

    /** What was recorded of one request name. */
    public static final class RequestTotal {
        private final Histogram response = totalHistogram();
        private final Histogram service = totalHistogram();
        private long ended;
        private long failed;
        private long redirected;
        private long bytesIn;
        private long bytesOut;

        private void add(Tally tally) {
            response.add(tally.response);
            service.add(tally.service);
            ended += tally.ended;
            failed += tally.failed;
            redirected += tally.redirected;
            bytesIn += tally.bytesIn;
            bytesOut += tally.bytesOut;
        }

        private void add(RequestTotal other) {
            response.add(other.response);
            service.add(other.service);
            ended += other.ended;
            failed += other.failed;
            redirected += other.redirected;
            bytesIn += other.bytesIn;
            bytesOut += other.bytesOut;
        }

        public Distribution responseTimes() {
            return Distribution.copyOf(response, Distribution.NANOS_AS_MILLIS);
        }

        public Distribution serviceTimes() {
            return Distribution.copyOf(service, Distribution.NANOS_AS_MILLIS);
        }

        public long ended() {
            return ended;
        }

        public long failed() {
            return failed;
        }

        /** Those among the ended that were answered with where to go instead, and not followed. */
        public long redirected() {
            return redirected;
        }

        public long bytesIn() {
            return bytesIn;
        }

        public long bytesOut() {
            return bytesOut;
        }
    }

    /** What was recorded in one stretch of the load: all that ended in the intervals that lie in it for the most part. */
    public static final class PhaseTotal {
        private final double fromSecond;
        private final RequestTotal all = new RequestTotal();
        private double seconds;
        private long dropped;

        private PhaseTotal(double fromSecond) {
            this.fromSecond = fromSecond;
        }

        public double fromSecond() {
            return fromSecond;
        }

        /** All requests together. */
        public RequestTotal all() {
            return all;
        }

        /** How long its intervals are together. */
        public double seconds() {
            return seconds;
        }

        public long dropped() {
            return dropped;
        }
    }

    /** Failures of one kind; seconds since the load began. */
    public record FailureTotal(FailureKey key, long count, double firstSecond, double lastSecond) {}

    /** Adds the parts of one interval, one a writer. */
    void add(List<Interval> parts) {
        intervalResponse.reset();
        double length = length(parts);
        @Nullable PhaseTotal phase = phaseAt(elapsedSeconds + 0.5 * length);
        elapsedSeconds += length;
        long ended = 0;
        long failed = 0;
        long droppedNow = 0;
        Gauges sum = Gauges.NONE;
        for (Interval part : parts) {
            for (int i = 0; i < requests.length; i++) {
                @Nullable Tally tally = part.tallyIfAny(i);
                if (tally != null && !tally.isEmpty()) {
                    requests[i].add(tally);
                    if (phase != null) {
                        phase.all.add(tally);
                    }
                    intervalResponse.add(tally.response);
                    ended += tally.ended;
                    failed += tally.failed;
                }
            }
            droppedNow += part.dropped();
            sum = sum(sum, part.gauges());
            addRest(part);
        }
        dropped += droppedNow;
        if (phase != null) {
            phase.dropped += droppedNow;
            phase.seconds += length;
        }
        timeline.add(new Point(ended, failed, droppedNow, sum, length, parts.size()), intervalResponse);
    }

    /** The latest that has begun by then. */
    private @Nullable PhaseTotal phaseAt(double second) {
        @Nullable PhaseTotal found = null;
        for (PhaseTotal phase : phases) {
            found = phase.fromSecond <= second ? phase : found;
        }
        return found;
    }

    private static double length(List<Interval> parts) {
        return parts.stream().mapToLong(Interval::lengthNanos).max().orElse(0) / 1e9;
    }

    private void addRest(Interval part) {
        part.failures().forEach((key, count) -> failures.merge(key, count, FailureCount::plus));
        @Nullable IntCountsHistogram connects = part.connectTimes();
        if (connects != null) {
            connectTimes.add(connects);
        }
        loopDelays.recordValue(part.gauges().loopDelayNanos());
        firstStart = Math.min(firstStart, part.firstStart());
        lastEnd = Math.max(lastEnd, part.lastEnd());
    }

    private static Gauges sum(Gauges a, Gauges b) {
        return new Gauges(
                a.users() + b.users(),
                a.inFlight() + b.inFlight(),
                a.connections() + b.connections(),
                Math.max(a.loopDelayNanos(), b.loopDelayNanos()),
                a.cpuNanos() + b.cpuNanos());
    }

    public RequestTotal request(int index) {
        return requests[index];
    }

    /** The stretches of the load, in their order. */
    public List<PhaseTotal> phases() {
        return List.copyOf(phases);
    }

    /** All requests together. */
    public RequestTotal all() {
        RequestTotal all = new RequestTotal();
        for (RequestTotal one : requests) {
            all.add(one);
        }
        return all;
    }

    public Distribution connectTimes() {
        return Distribution.copyOf(connectTimes, Distribution.NANOS_AS_MILLIS);
    }

    /** The longest delay of each thread's timer in each interval. */
    public Distribution loopDelays() {
        return Distribution.copyOf(loopDelays, Distribution.NANOS_AS_MILLIS);
    }

    public List<FailureTotal> failures() {
        return failures.entrySet().stream()
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
        return sum(RequestTotal::ended);
    }

    /** Requests that failed so far. */
    public long failed() {
        return sum(RequestTotal::failed);
    }

    private long sum(ToLongFunction<RequestTotal> figure) {
        return Arrays.stream(requests).mapToLong(figure).sum();
    }

    public long dropped() {
        return dropped;
    }

    /** From the first request's start to the last one's end; 0 before anything ended. */
    public double activeSeconds() {
        return lastEnd < firstStart ? 0 : (lastEnd - firstStart) / 1e9;
    }

    public TimelineBuilder timeline() {
        return timeline;
    }

    private double secondsSinceStart(long nanos) {
        return Math.max(0, (nanos - startNanos) / 1e9);
    }

    private static Histogram totalHistogram() {
        // The layout of the tallies' histograms, so that bucket is added to bucket.
        return new Histogram(Tally.timeHistogram());
    }
}
