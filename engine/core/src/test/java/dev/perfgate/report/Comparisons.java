package dev.perfgate.report;

import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.Validity;
import java.util.List;
import java.util.Map;

/** Comparisons as they really look. */
public final class Comparisons {
    private static final Environment OTHER_MACHINE = new Environment(
            "Intel Xeon Platinum 8370C", 4, 16_000_000_000L, "Linux 6.1 amd64", "OpenJDK 17.0.16", 2, 0, "ci-9", "");

    private Comparisons() {}

    /** A candidate with a stall, another machine, a request that is gone and a new one. */
    public static RunComparison slower() {
        SimulatedLoad load = new SimulatedLoad(7, 60, List.of("GET /items/{id}", "POST /orders", "GET /search | new"))
                .stalling(40, 41)
                .failing(0.002);
        return RunComparison.of(Runs.normal(), candidate(OTHER_MACHINE, "b7e1f0c2", load));
    }

    /** A candidate that did other work. */
    public static RunComparison otherWork() {
        Run baseline = Runs.normal();
        Environment same = baseline.context().environment();
        return RunComparison.of(
                baseline, candidate(same, "00ff00ff", new SimulatedLoad(8, 60, List.of("GET /health"))));
    }

    private static Run candidate(Environment environment, String hash, SimulatedLoad load) {
        Run run = Runs.normal();
        RunContext context = new RunContext(
                Map.of("build", "1743"),
                new RunContext.Source("9bd04e77", "faster-search"),
                environment,
                new RunContext.Workload(run.context().workload().summary(), hash));
        return new Run(
                run.info(), context, Validity.VALID, load.measurements(List.of(), List.of()), List.of(), List.of());
    }
}
