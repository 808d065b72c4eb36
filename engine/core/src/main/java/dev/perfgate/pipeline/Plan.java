package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import java.util.List;
import java.util.function.Function;

/**
 * What is to be run, and where its results go.
 *
 * @param document gives the document that describes the scenarios: from a file, from flags, or from Java
 * @param selected names of the scenarios to run; empty for all
 * @param stopWhenAllFail whether a run in which nothing succeeds is ended early
 */
public record Plan(
        Function<Problems, MappingNode> document, List<String> selected, ResultPlace place, boolean stopWhenAllFail) {

    public Plan {
        selected = List.copyOf(selected);
    }
}
