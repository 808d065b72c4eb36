package dev.perfgate.load.measure;

import dev.perfgate.benchmarks.ServiceTimes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the collecting thread does once a second: adding up the intervals of two loops, each with 100 request names. */
@NullMarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TotalsBench {
    private static final int NAMES = 100;
    private static final int SAMPLES_A_NAME = 512;

    private final List<IntervalRecord> parts = List.of(interval(), interval());
    private Totals totals = new Totals(NAMES, 0);

    private static IntervalRecord interval() {
        long[] nanos = ServiceTimes.nanos(SAMPLES_A_NAME, 2);
        Interval interval = new Interval(NAMES);
        for (int name = 0; name < NAMES; name++) {
            for (long time : nanos) {
                interval.tally(name).succeeded(time, time);
            }
        }
        interval.close(0, TimeUnit.SECONDS.toNanos(1), false, new Interval.Gauges(50, 50, 50, 1000, 1000));
        return interval.record();
    }

    /** A timeline that grew for hours of virtual time would be a figure of its own. */
    @Setup(Level.Iteration)
    public void begin() {
        totals = new Totals(NAMES, 0);
    }

    @Benchmark
    public long addOneSecond() {
        totals.add(parts);
        return totals.dropped();
    }
}
