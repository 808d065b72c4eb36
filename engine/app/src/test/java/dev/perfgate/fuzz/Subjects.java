package dev.perfgate.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** The kinds of input by their names. */
final class Subjects {
    private Subjects() {}

    /** @param root of the sources, for the examples in them */
    static Subject of(String kind, long seed, Path root) throws IOException {
        return switch (kind) {
            case "perf.yml" -> new PerfYmlSubject(seed, root);
            case "run.json" -> new RunJsonSubject(seed, root);
            case "history" -> new HistorySubject(seed, root);
            case "gate" -> new GateSubject(seed, root);
            case "arguments" -> new ArgumentsSubject(seed, root);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
