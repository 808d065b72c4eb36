package dev.perfgate.report.model;

import dev.perfgate.result.Headline;
import dev.perfgate.result.Run;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headline figures of runs as the columns of a list. Runs that have nothing in common share one column with all of them. */
public final class RunColumns {
    private static final int MOST = 6;
    private static final String NONE = "–";

    private final List<String> labels;
    private final boolean together;

    private RunColumns(List<List<String>> ofRuns) {
        List<String> all =
                ofRuns.stream().flatMap(Collection::stream).distinct().toList();
        boolean inCommon =
                all.stream().anyMatch(label -> ofRuns.stream().allMatch(one -> one.isEmpty() || one.contains(label)));
        together = !inCommon || all.size() > MOST;
        labels = together ? List.of("figures") : all;
    }

    public static RunColumns of(List<Run> runs) {
        return new RunColumns(runs.stream()
                .map(run -> Headline.of(run).stream().map(Headline::label).toList())
                .toList());
    }

    public List<String> labels() {
        return labels;
    }

    /** A run's cells, one a label. */
    public List<String> cells(Run run) {
        List<Headline> figures = Headline.of(run);
        if (together) {
            return List.of(
                    figures.isEmpty()
                            ? NONE
                            : figures.stream().map(Headline::text).collect(Collectors.joining(", ")));
        }
        Map<String, String> byLabel = figures.stream()
                .collect(Collectors.toMap(Headline::label, Headline::valueText, (first, second) -> first));
        return labels.stream().map(label -> byLabel.getOrDefault(label, NONE)).toList();
    }
}
