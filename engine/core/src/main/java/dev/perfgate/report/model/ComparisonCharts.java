package dev.perfgate.report.model;

import dev.perfgate.analysis.comparison.Comparison;
import dev.perfgate.load.report.RequestRow;
import dev.perfgate.measure.Distribution;
import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Horizontal;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.List;

/** The response times of two runs over each other; none when either run has none. */
public final class ComparisonCharts {
    private ComparisonCharts() {}

    public static List<Chart> of(Comparison comparison) {
        return of(comparison.baseline(), comparison.candidate());
    }

    public static List<Chart> of(Run baseline, Run candidate) {
        Distribution before = RequestRow.total(baseline).response();
        Distribution after = RequestRow.total(candidate).response();
        boolean drawable = before.count() > 0 && after.count() > 0 && before.scale() == after.scale();
        return drawable ? List.of(percentiles(before, after), histogram(before, after)) : List.of();
    }

    private static Chart percentiles(Distribution before, Distribution after) {
        Distribution both = before.plus(after);
        List<Double> percentiles = DistributionCharts.curve(Math.min(before.count(), after.count()));
        return new Chart(
                "compared-percentiles",
                "Percentiles of both runs",
                new Horizontal.Nines("percentile", percentiles),
                List.of(new Axis("response time", Unit.MILLISECONDS, DistributionCharts.scale(both))),
                List.of(
                        DistributionCharts.line("baseline", Role.BASELINE, before, percentiles),
                        DistributionCharts.line("candidate", Role.CANDIDATE, after, percentiles)),
                List.of(),
                "That many per cent of the requests took at most this long. The curves end where fewer than one request of"
                        + " the smaller run is left.");
    }

    private static Chart histogram(Distribution before, Distribution after) {
        Bins bins = Bins.of(before.plus(after));
        return new Chart(
                "compared-histogram",
                "Distribution of response times",
                new Horizontal.Bins("response time", bins.names()),
                List.of(new Axis("share of requests", Unit.RATIO, Scale.LINEAR_FIRST)),
                List.of(bars("baseline", Role.BASELINE, bins, before), bars("candidate", Role.CANDIDATE, bins, after)),
                List.of(),
                ("Each run's own requests are 100 %. " + bins.note()).strip());
    }

    /** Shares, because the runs may differ in how many requests they made. */
    private static Series bars(String name, Role role, Bins bins, Distribution times) {
        List<Double> shares =
                bins.counts(times).stream().map(count -> count / times.count()).toList();
        return new Series(name, role, Shape.BAR, 0, shares);
    }
}
