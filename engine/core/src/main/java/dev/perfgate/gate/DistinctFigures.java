package dev.perfgate.gate;

import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Each figure once. The sum of a single request is that request again, and where nothing had to wait response and service time are the
 * same samples: counted twice, they would only take from the chance of error that all figures share.
 */
final class DistinctFigures {
    private final Run run;

    private DistinctFigures(Run run) {
        this.run = run;
    }

    /** Of several that are the same, the first stays. */
    static List<RunSeries> of(List<RunSeries> all, Run run) {
        DistinctFigures figures = new DistinctFigures(run);
        List<RunSeries> distinct = new ArrayList<>();
        for (RunSeries one : all) {
            if (distinct.stream().noneMatch(other -> figures.same(one, other))) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    private boolean same(RunSeries one, RunSeries other) {
        if (!one.key().statistic().equals(other.key().statistic()) || one.value() != other.value()) {
            return false;
        }
        return one.key().metric().equals(other.key().metric())
                ? isSumOfOne(one, other)
                : one.key().scope().equals(other.key().scope()) && isSameDistribution(one, other);
    }

    private boolean isSumOfOne(RunSeries one, RunSeries other) {
        boolean sum = one.key().scope().isEmpty() || other.key().scope().isEmpty();
        return sum
                && run.measurements().metrics().stream()
                                .filter(metric -> metric.name().equals(one.key().metric()) && !metric.ofWholeRun())
                                .count()
                        == 1;
    }

    private boolean isSameDistribution(RunSeries one, RunSeries other) {
        Metric.Detail detail = detail(one);
        return detail instanceof Metric.Detail.Distributed && detail.equals(detail(other));
    }

    private Metric.Detail detail(RunSeries series) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(series.key().metric())
                        && metric.scope().equals(series.key().scope()))
                .findFirst()
                .orElseThrow()
                .detail();
    }
}
