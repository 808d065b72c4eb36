package dev.perfgate.report.model;

import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;

/** The charts of a run, in the order in which reports show them; charts without a figure are left out. */
public final class RunCharts {
    private RunCharts() {}

    public static List<Chart> of(Run run) {
        List<Chart> charts = new ArrayList<>(PartCharts.of(run));
        charts.addAll(TimeCharts.of(run));
        charts.addAll(DistributionCharts.of(run));
        return List.copyOf(charts);
    }
}
