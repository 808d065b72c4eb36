package dev.perfgate.report.model;

import dev.perfgate.analysis.comparison.RunComparison;
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
import java.util.Optional;

/** The times of two runs over each other, such as response times; none when either run has none. */
public final class ComparisonCharts {
    private ComparisonCharts() {}

    public static List<Chart> of(RunComparison comparison) {
        return of(comparison.baseline(), comparison.candidate());
    }

    public static List<Chart> of(Run baseline, Run candidate) {
        Optional<PrincipalTimes> before = PrincipalTimes.of(baseline);
        Optional<PrincipalTimes> after = PrincipalTimes.of(candidate);
        boolean drawable = before.isPresent()
                && after.isPresent()
                && before.get().metric().name().equals(after.get().metric().name())
                && before.get().times().scale() == after.get().times().scale();
        return drawable
                ? List.of(percentiles(before.get(), after.get()), histogram(before.get(), after.get()))
                : List.of();
    }

    private static Chart percentiles(PrincipalTimes before, PrincipalTimes after) {
        Distribution both = before.times().plus(after.times());
        List<Double> percentiles = DistributionCharts.curve(
                Math.min(before.times().count(), after.times().count()));
        return new Chart(
                "compared-percentiles",
                "Percentiles of both runs",
                new Horizontal.Nines("percentile", percentiles),
                List.of(new Axis(after.label(), Unit.MILLISECONDS, DistributionCharts.scale(both))),
                List.of(
                        DistributionCharts.line("baseline", Role.BASELINE, before.times(), percentiles),
                        DistributionCharts.line("candidate", Role.CANDIDATE, after.times(), percentiles)),
                List.of(),
                "That many per cent of the " + after.samples()
                        + " took at most this long. The curves end where fewer than" + " one " + after.sample()
                        + " of the smaller run is left.");
    }

    private static Chart histogram(PrincipalTimes before, PrincipalTimes after) {
        HistogramBins bins = HistogramBins.of(before.times().plus(after.times()));
        return new Chart(
                "compared-histogram",
                "Distribution of " + after.label() + "s",
                new Horizontal.Bins(after.label(), bins.names()),
                List.of(new Axis("share of " + after.samples(), Unit.RATIO, Scale.LINEAR_FIRST)),
                List.of(
                        bars("baseline", Role.BASELINE, bins, before.times()),
                        bars("candidate", Role.CANDIDATE, bins, after.times())),
                List.of(),
                ("Each run's own " + after.samples() + " are 100 %. " + bins.note()).strip());
    }

    /** Shares, because the runs may differ in how many samples they have. */
    private static Series bars(String name, Role role, HistogramBins bins, Distribution times) {
        List<Double> shares =
                bins.counts(times).stream().map(count -> count / times.count()).toList();
        return new Series(name, role, Shape.BAR, 0, shares);
    }
}
