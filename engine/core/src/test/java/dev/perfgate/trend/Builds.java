package dev.perfgate.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Results of builds, one an hour. */
final class Builds {
    static final PastFigure.Key P95 = new PastFigure.Key("response_time", "", "p95");
    static final PastFigure.Key RATE = new PastFigure.Key("rate", "", PastFigure.SINGLE);
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00.000000001Z");

    static final FigureLimit LIMIT = new FigureLimit(P95, 200, Unit.MILLISECONDS, "", "checkout: p95 < 200 ms");

    private Builds() {}

    static BuildRun build(int number, double p95) {
        return build(number, "", "main", p95);
    }

    static BuildRun build(int number, String record, String branch, double p95) {
        return new BuildRun(
                number, record, run("run-" + record + number, number, branch, figures(p95)), List.of(LIMIT));
    }

    static PastRun run(String id, int hour, String branch, List<PastFigure> figures) {
        Instant started = FIRST.plusSeconds(3600L * hour);
        return new PastRun(
                new RunInfo(id, "checkout", "http", started, started.plusMillis(61_234), RunState.FINISHED, "0.1"),
                new Source("rev-" + hour + "-0123456789", branch),
                new Conditions("Xeon", "ci", "vm-" + hour % 3, "w1"),
                new End(List.of(), Outcome.PASS, List.of()),
                figures);
    }

    static List<PastFigure> figures(double p95) {
        return List.of(
                new PastFigure(P95, Unit.MILLISECONDS, Direction.LOWER, p95),
                new PastFigure(RATE, Unit.PER_SECOND, Direction.HIGHER, 500));
    }

    /** As {@link #figures}, and one of each of so many requests. */
    static List<PastFigure> manyFigures(double p95, int requests) {
        List<PastFigure> figures = new ArrayList<>(figures(p95));
        for (int i = 0; i < requests; i++) {
            PastFigure.Key key = new PastFigure.Key("response_time", "GET /" + i, "p95");
            figures.add(new PastFigure(key, Unit.MILLISECONDS, Direction.LOWER, p95 + i));
        }
        return figures;
    }
}
