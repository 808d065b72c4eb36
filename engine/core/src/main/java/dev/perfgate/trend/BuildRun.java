package dev.perfgate.trend;

import dev.perfgate.result.history.PastRun;
import java.util.List;
import java.util.Objects;

/**
 * One result of a build.
 *
 * @param record which of a build's results it belongs to, as the job calls it; may be empty
 * @param gates the lines by which it was judged
 */
public record BuildRun(int build, String record, PastRun run, List<String> gates) {
    public BuildRun {
        if (build < 0) {
            throw new IllegalArgumentException("a build's number is not negative, but is " + build);
        }
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(run, "run");
        gates = List.copyOf(gates);
    }

    Key key() {
        return new Key(build, record, run.info().id());
    }

    /** What is kept once. */
    record Key(int build, String record, String run) {}
}
