package dev.perfgate.report.model;

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

    private DistributionCharts() {}

    static List<Chart> of(Run run) {
        RequestRow total = RequestRow.total(run);
        List<Chart> charts = new ArrayList<>();
        if (total.response().count() > 0) {
            charts.add(percentiles(total));
            charts.add(histogram(total.response()));
        }
        return charts;
    }

    private static Chart percentiles(RequestRow total) {
        List<Double> percentiles = curve(total.response().count());
        List<Series> lines = new ArrayList<>();
        lines.add(line("response time", Role.RESPONSE_TIME, total.response(), percentiles));
        if (total.service().count() > 0) {
            lines.add(line("service time", Role.SERVICE_TIME, total.service(), percentiles));
        }
        return new Chart(
                "percentiles",
                "Percentiles of the whole run",
                new Horizontal.Nines("percentile", percentiles),
                List.of(new Axis("time", Unit.MILLISECONDS, scale(total.response()))),
                lines,
                List.of(),
                "That many per cent of the requests took at most this long. Each step to the right leaves a tenth of"
                        + " the requests above; the curve ends where fewer than one request is left.");
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

    private static Chart histogram(Distribution times) {
        Bins bins = Bins.of(times);
        List<Double> counts = bins.counts(times);
        return new Chart(
                "histogram",
                "Distribution of response times",
                new Horizontal.Bins("response time", bins.names()),
                List.of(new Axis("requests", Unit.COUNT, Scale.LINEAR_FIRST)),
                List.of(new Series("requests", Role.RESPONSE_TIME, Shape.BAR, 0, counts)),
                List.of(),
                bins.note());
    }
}
