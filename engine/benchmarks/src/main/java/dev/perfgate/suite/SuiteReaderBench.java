package dev.perfgate.suite;

import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a perf.yml to its scenarios and gates: warm, and once in a fresh JVM, as every run pays for it. */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SuiteReaderBench {
    private static final String PERF_YML = """
            scenarios:
              checkout:
                baseUrl: ${BASE_URL:-http://127.0.0.1:8000}
                users: 50
                spawnRate: 10/s
                duration: 2m
                thinkTime: between 1 s and 3 s
                headers: {Accept: application/json}
                requests:
                  - GET /health
                  - {path: /items/1, name: 'GET /items/{id}', timeout: 2s, checks: {status: 200, bodyContains: name}}
                  - {method: POST, path: /orders, body: '{"item": 1}', checks: {status: [200, 201]}}
              search:
                baseUrl: http://127.0.0.1:8000
                arrivalRate: 500/s
                duration: 1m30s
                requests: [GET /search]
            gates:
              - 'checkout: p95 < 200 ms'
              - 'checkout / POST *: p99 < 500 ms'
              - search: [p99 < 1 s, error rate < 0.1 %]
            """;

    @Benchmark
    public Object warm() {
        return read();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Object inFreshJvm() {
        return read();
    }

    private static Suite read() {
        Problems problems = new Problems();
        return SuiteReader.read(YamlDocument.parse(PERF_YML, "perf.yml", name -> null, problems), List.of(), problems);
    }
}
