package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.report.files.NamedReports;
import java.util.List;
import java.util.function.Function;

/**
 * The scenarios to run, and the place for their results.
 *
 * @param document gives the document that describes the scenarios: from a file, from flags, or from Java
 * @param selected names of the scenarios to run; empty for all
 * @param stopWhenAllFail whether a run in which nothing succeeds is ended early
 * @param reports files that were asked for, besides those in the runs' folders
 */
public record Plan(
        Function<Problems, MappingNode> document,
        List<String> selected,
        ResultPlace place,
        boolean stopWhenAllFail,
        NamedReports reports) {

    public Plan {
        selected = List.copyOf(selected);
    }

    public Plan(
            Function<Problems, MappingNode> document,
            List<String> selected,
            ResultPlace place,
            boolean stopWhenAllFail) {
        this(document, selected, place, stopWhenAllFail, NamedReports.NONE);
    }
}
