package dev.perfgate.load.measure;

import dev.perfgate.load.measure.Interval.FailureCount;
import dev.perfgate.load.measure.Interval.Gauges;
import dev.perfgate.load.measure.TimelineBuilder.Point;
import dev.perfgate.measure.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /** Up to so many names each has histograms that are written to fast; beyond, small ones. */
    private static final int FEW_NAMES = 8;

    /** Of a run; those beyond are counted together by their kind. */
    private static final int MOST_FAILURE_KEYS = 900;

    private final RequestTotal[] requests;
    private final Histogram connectTimes = TimeHistograms.flat();
    private final Map<FailureKey, FailureCount> failures = new HashMap<>();
    private final TimelineBuilder timeline = new TimelineBuilder();
    private final RequestTotal all = new RequestTotal(TimeHistograms::flat);
    /** Only the times of the present interval. */
    private final RequestTotal interval = new RequestTotal(TimeHistograms::flat);

    private final Histogram loopDelays = TimeHistograms.flat();
    private final long startNanos;
    private final List<PhaseTotal> phases = new ArrayList<>();
    private double elapsedSeconds;
    private long unasked;
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
        Supplier<Histogram> kind = requestNames <= FEW_NAMES ? TimeHistograms::flat : TimeHistograms::packed;
        for (int i = 0; i < requestNames; i++) {
            requests[i] = new RequestTotal(kind);
        }
        this.startNanos = startNanos;
    }

    /** The totals of one request name, or of several together. */
    public static final class RequestTotal {
        private final Supplier<Histogram> kind;
        private final Histogram response;
        private final Histogram service;
        private @Nullable Histogram failedResponse;
        private long ended;
        private long failed;
        private long redirected;
        private long resent;
        private long bytesIn;
        private long bytesOut;

        private RequestTotal(Supplier<Histogram> kind) {
            this.kind = kind;
            response = kind.get();
            service = kind.get();
        }

        private void count(Tally tally) {
            resent += tally.resent;
            ended += tally.ended;
            failed += tally.failed;
            redirected += tally.redirected;
            bytesIn += tally.bytesIn;
            bytesOut += tally.bytesOut;
        }

        private void record(long responseNanos, long serviceNanos) {
            if (serviceNanos < 0) {
                failedTimes().recordValue(responseNanos);
            } else {
                response.recordValue(responseNanos);
                service.recordValue(serviceNanos);
            }
        }

        private void addTimes(RequestTotal other) {
            response.add(other.response);
            service.add(other.service);
            if (other.failedResponse != null) {
                failedTimes().add(other.failedResponse);
            }
        }

        private void clearTimes() {
            response.reset();
            service.reset();
            if (failedResponse != null) {
                failedResponse.reset();
            }
        }

        private Histogram failedTimes() {
            Histogram times = failedResponse;
            if (times == null) {
                times = kind.get();
                failedResponse = times;
            }
            return times;
        }

        /** Of those that succeeded. */
        public Distribution responseTimes() {
            return Distribution.copyOf(response, Distribution.NANOS_AS_MILLIS);
        }

        /** Until requests failed, by whatever they failed. */
        public Distribution responseTimesOfFailed() {
            Histogram times = failedResponse;
            return times == null
                    ? Distribution.empty(Distribution.NANOS_AS_MILLIS)
                    : Distribution.copyOf(times, Distribution.NANOS_AS_MILLIS);
        }

        /** Of those that succeeded. */
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

        /** How often a request was sent once more, since the connection was closed just as it was used. */
        public long resent() {
            return resent;
        }

        public long bytesIn() {
            return bytesIn;
        }

        public long bytesOut() {
            return bytesOut;
        }
    }

    /** The totals of one stretch of the load: all that ended in the intervals that lie in it for the most part. */
    public static final class PhaseTotal {
        private final double fromSecond;
        private final RequestTotal all = new RequestTotal(TimeHistograms::flat);
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
        interval.clearTimes();
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
                    requests[i].count(tally);
                    all.count(tally);
                    if (phase != null) {
                        phase.all.count(tally);
                    }
                    ended += tally.ended;
                    failed += tally.failed;
                }
            }
            part.samples().each(this::record);
            droppedNow += part.dropped();
            sum = sum(sum, part.gauges());
            addRest(part);
        }
        dropped += droppedNow;
        all.addTimes(interval);
        if (phase != null) {
            phase.all.addTimes(interval);
            phase.dropped += droppedNow;
            phase.seconds += length;
        }
        timeline.add(new Point(ended, failed, droppedNow, sum, length, parts.size()), interval.response);
    }

    private void record(int request, long responseNanos, long serviceNanos) {
        requests[request].record(responseNanos, serviceNanos);
        interval.record(responseNanos, serviceNanos);
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
        part.failures().forEach((key, count) -> Interval.add(failures, MOST_FAILURE_KEYS, key, count));
        unasked += part.unaskedFor();
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
        return all.ended;
    }

    /** Requests that failed so far. */
    public long failed() {
        return all.failed;
    }

    public long dropped() {
        return dropped;
    }

    /** Connections that were closed since bytes came on them that nobody had asked for. */
    public long unaskedFor() {
        return unasked;
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
}
