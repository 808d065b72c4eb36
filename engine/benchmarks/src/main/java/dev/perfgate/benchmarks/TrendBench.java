package dev.perfgate.benchmarks;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.trend.BuildRun;
import dev.perfgate.trend.TrendFigure;
import dev.perfgate.trend.TrendIndex;
import dev.perfgate.trend.TrendJson;
import dev.perfgate.trend.TrendQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The index of a job with 10,000 builds of 700 figures each, under the memory that its promise of staying small is worth. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx96m")
public class TrendBench {
    private static final int BUILDS = 10_000;
    private static final int SERIES = 6;

    private Path folder = Path.of("");
    private TrendIndex index = new TrendIndex(folder, "");
    private TrendQuery query = TrendQuery.of("", List.of());
    private int next = BUILDS;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("trend");
        index = new TrendIndex(folder, "job bench");
        index.rebuild(IntStream.range(0, BUILDS).mapToObj(TrendBuilds::build).iterator());
        List<TrendQuery.Series> series = index.figures().stream()
                .limit(SERIES)
                .map(TrendQuery.Series::of)
                .toList();
        query = TrendQuery.of("", series);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What the job's page asks for. */
    @Benchmark
    public void sixSeries() throws IOException {
        TrendJson.write(index.trend(query), OutputStream.nullOutputStream());
    }

    /** What the page's choice asks for. */
    @Benchmark
    public List<TrendFigure> figures() {
        return index.figures();
    }

    /** What gates ask for. */
    @Benchmark
    public History history() {
        return index.history(BUILDS, "").read("checkout");
    }

    @Benchmark
    public void append() {
        BuildRun build = TrendBuilds.build(next++);
        index.append(build);
    }

    /** What making the row costs without writing it. */
    @Benchmark
    public PastRun made() {
        return TrendBuilds.build(next++).run();
    }
}
