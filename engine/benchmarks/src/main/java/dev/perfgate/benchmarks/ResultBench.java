package dev.perfgate.benchmarks;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

/** What is done with a run of one hour and 100 request names. A checkpoint writes it again and again while the load lasts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResultBench {
    private static final List<String> LINES = List.of(
            "checkout: p95 < 200 ms",
            "checkout: p99.9 < 2 s",
            "checkout: error rate < 0.1 %",
            "checkout: rate > 500/s",
            "checkout / GET *: p99 < 500 ms");

    private final Run run = LongRun.make();
    private final List<Gate> gates = parsed();

    @Benchmark
    public void writeRunJson() throws IOException {
        RunJson.write(run, OutputStream.nullOutputStream());
    }

    @Benchmark
    public List<Gate> parseFiveGates() {
        return parsed();
    }

    /** Four gates on the whole run, one on each of 100 requests. */
    @Benchmark
    public List<Verdict> judge() {
        return GateEvaluator.evaluate(gates, run);
    }

    private static List<Gate> parsed() {
        return LINES.stream().map(GateParser::parse).toList();
    }
}
