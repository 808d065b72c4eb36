package dev.perfgate.report.model;

import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;

/** The charts of a run, in the order in which reports show them; charts without a figure are left out. */
public final class RunCharts {
    /** The ids of all charts that a run can have. */
    public static final List<String> IDS = List.of(
            "response-time",
            "rate",
            "concurrency",
            "generator",
            "percentiles",
            "histogram",
            "parts-1",
            "parts-2",
            "parts-3",
            "course");

    private RunCharts() {}

    public static List<Chart> of(Run run) {
        if (PartTable.instead(run)) {
            List<Chart> charts = new ArrayList<>(PartCharts.of(run));
            charts.addAll(TimeCharts.course(run));
            return List.copyOf(charts);
        }
        List<Chart> charts = new ArrayList<>(TimeCharts.of(run));
        charts.addAll(DistributionCharts.of(run));
        return List.copyOf(charts);
    }
}
