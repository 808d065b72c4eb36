package dev.perfgate.benchmarks;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.trend.BuildRun;
import dev.perfgate.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Results of builds, of 100 requests with 7 figures each. */
final class TrendBuilds {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int REQUESTS = 100;
    private static final String[] STATISTICS = {"mean", "p50", "p90", "p95", "p99", "p99.9", "max"};

    private TrendBuilds() {}

    /** The same for the same number. */
    static BuildRun build(int number) {
        Random random = new Random(number);
        byte[] revision = new byte[20];
        random.nextBytes(revision);
        Instant started = FIRST.plusSeconds(600L * number);
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        PastRun run = new PastRun(
                new RunInfo(
                        id, "checkout", "http", started, started.plusSeconds(120), RunState.FINISHED, "0.1.0-SNAPSHOT"),
                new RunContext.Source(HexFormat.of().formatHex(revision), "main"),
                new PastRun.Conditions("AMD EPYC 7763 64-Core Processor", "ci", "agent-7", "b7e1f0c29a3d5e66"),
                new PastRun.End(List.of(), Outcome.PASS, List.of()),
                figures(random, number));
        PastFigure.Key p95 = new PastFigure.Key("response_time", "", "p95");
        FigureLimit limit = new FigureLimit(p95, 200, Unit.MILLISECONDS, "", "checkout: p95 < 200 ms");
        return new BuildRun(number, "", run, List.of(limit));
    }

    private static List<PastFigure> figures(Random random, int number) {
        double level = number % 2000 < 1000 ? 100 : 110;
        List<PastFigure> figures = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            for (String statistic : STATISTICS) {
                PastFigure.Key key = new PastFigure.Key("response_time", "GET /section-" + request, statistic);
                double value = level * (1 + 0.02 * random.nextGaussian());
                figures.add(new PastFigure(key, Unit.MILLISECONDS, Direction.LOWER, value));
            }
        }
        return figures;
    }
}
