package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import java.util.Optional;
import java.util.function.Function;

/**
 * By which gates kept runs are judged.
 *
 * @param document gives a document whose gates count in place of those that the runs recorded; of a perf.yml, or of flags
 * @param baseline a file that takes the place of those with which the gates compare
 */
public record GateChoice(Optional<Function<Problems, MappingNode>> document, Optional<String> baseline) {
    /** The gates that were in force when the runs were made. */
    public static final GateChoice RECORDED = new GateChoice(Optional.empty(), Optional.empty());
}
