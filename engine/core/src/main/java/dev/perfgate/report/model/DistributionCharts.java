package dev.perfgate.report.model;

import dev.perfgate.measure.Distribution;
import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Horizontal;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How a run's times are distributed: percentiles and a histogram. */
final class DistributionCharts {
    /** The ids of its charts. */
    static final Set<String> IDS = Set.of("percentiles", "histogram");

    private static final double MEDIAN_NINES = -Math.log10(0.5);
    private static final double LAST_NINES = 4;
    private static final int CURVE_POINTS = 120;

    /** Of different colours, and of another one than the principal line. */
    private static final List<Role> BESIDE = List.of(Role.SERVICE_TIME, Role.SECOND, Role.FOURTH);

    private DistributionCharts() {}

    static List<Chart> of(Run run) {
        return PrincipalTimes.of(run)
                .map(times -> List.of(percentiles(times), histogram(times)))
                .orElse(List.of());
    }

    private static Chart percentiles(PrincipalTimes principal) {
        List<Double> percentiles = curve(principal.times().count());
        List<Series> lines = new ArrayList<>();
        lines.add(line(principal.label(), Role.RESPONSE_TIME, principal.times(), percentiles));
        for (Metric metric : principal.beside()) {
            Role role = BESIDE.get(lines.size() - 1);
            lines.add(line(metric.definition().label(), role, PrincipalTimes.times(metric), percentiles));
        }
        return new Chart(
                "percentiles",
                "Percentiles of the whole run",
                new Horizontal.Nines("percentile", percentiles),
                List.of(new Axis("time", Unit.MILLISECONDS, scale(principal.times()))),
                lines,
                List.of(),
                "That many per cent of the " + principal.samples()
                        + " took at most this long. Each step to the right leaves"
                        + " a tenth of the " + principal.samples() + " above; the curve ends where fewer than one "
                        + principal.sample() + " is left.");
    }

    static Scale scale(Distribution times) {
        return Scale.forSpan(times.percentile(50), times.max());
    }

    static Series line(String name, Role role, Distribution times, List<Double> percentiles) {
        List<Double> values = percentiles.stream().map(times::percentile).toList();
        return new Series(name, role, Shape.LINE, 0, values);
    }

    /** Even steps on the axis of nines; percentiles that fewer than one request lies above would only repeat the maximum. */
    static List<Double> curve(long count) {
        double last = Math.max(1, Math.min(LAST_NINES, Math.log10(count)));
        return IntStream.rangeClosed(0, CURVE_POINTS)
                .mapToObj(i -> 100 * (1 - Math.pow(10, -(MEDIAN_NINES + (last - MEDIAN_NINES) * i / CURVE_POINTS))))
                .toList();
    }

    private static Chart histogram(PrincipalTimes principal) {
        HistogramBins bins = HistogramBins.of(principal.times());
        List<Double> counts = bins.counts(principal.times());
        return new Chart(
                "histogram",
                "Distribution of " + principal.label() + "s",
                new Horizontal.Bins(principal.label(), bins.names()),
                List.of(new Axis(principal.samples(), Unit.COUNT, Scale.LINEAR_FIRST)),
                List.of(new Series(principal.samples(), Role.RESPONSE_TIME, Shape.BAR, 0, counts)),
                List.of(),
                bins.note());
    }
}
