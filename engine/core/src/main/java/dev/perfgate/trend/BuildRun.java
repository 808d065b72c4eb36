package dev.perfgate.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.history.PastRun;
import java.util.List;
import java.util.Objects;

/**
 * One result of a build.
 *
 * @param record which of a build's results it belongs to, as the job calls it; may be empty
 * @param limits by which its figures were judged
 */
public record BuildRun(int build, String record, PastRun run, List<FigureLimit> limits) {
    public BuildRun {
        if (build < 0) {
            throw new IllegalArgumentException("a build's number is not negative, but is " + build);
        }
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(run, "run");
        limits = List.copyOf(limits);
    }

    Key key() {
        return new Key(build, record, run.info().id());
    }

    /** What is kept once. */
    record Key(int build, String record, String run) {}
}
