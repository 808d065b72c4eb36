package dev.perfgate.benchmarks;

import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The page about one hour and 100 request names, made once in a fresh JVM, as at the end of a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class HtmlReportBench {
    private final Run run = LongRun.make();

    @Benchmark
    public void oneHour() throws IOException {
        HtmlReport.write(run, Writer.nullWriter());
    }
}
