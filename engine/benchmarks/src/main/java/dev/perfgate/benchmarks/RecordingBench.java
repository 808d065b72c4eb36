package dev.perfgate.benchmarks;

import dev.perfgate.load.measure.Intervals;
import dev.perfgate.load.measure.Tally;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.HdrHistogram.SingleWriterRecorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to record one sample. A request records two, response and service time, with its counters: {@link #request}; the
 * others are peers that record one. The loop's own cost is {@link #nothing}, to be taken off.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RecordingBench {
    private static final int MASK = (1 << 12) - 1;
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final long[] nanos = ServiceTimes.nanos(MASK + 1, 0.2);
    private final Tally tally =
            new Intervals(1, 1, Long.MAX_VALUE).writer(0).current().tally(0);
    private final Histogram histogram = new Histogram(HOUR, 3);
    private final SingleWriterRecorder singleWriter = new SingleWriterRecorder(HOUR, 3);
    private final Recorder recorder = new Recorder(HOUR, 3);
    private int at;

    private long next() {
        at = (at + 1) & MASK;
        return nanos[at];
    }

    @Benchmark
    public long nothing() {
        return next();
    }

    @Benchmark
    public void request() {
        long time = next();
        tally.transferred(160, 60);
        tally.succeeded(time, time - 1000);
    }

    @Benchmark
    public void plainHistogram() {
        histogram.recordValue(next());
    }

    @Benchmark
    public void singleWriterRecorder() {
        singleWriter.recordValue(next());
    }

    @Benchmark
    public void recorder() {
        recorder.recordValue(next());
    }

    /** Reading the clock, which no recorder of times can do without. */
    @Benchmark
    public long nanoTime() {
        return System.nanoTime();
    }
}
