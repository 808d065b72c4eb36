package dev.perfgate.report.model;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a run by what its metrics say of themselves: the figures of its headline first, then what else the whole run has. */
final class GeneralPresentation implements RunPresentation {
    private static final int MOST_FIGURES = 8;

    @Override
    public boolean presents(Run run) {
        return true;
    }

    @Override
    public List<KeyFigure> keyFigures(Run run) {
        List<Metric> whole = run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun() && !Double.isNaN(metric.value()))
                .toList();
        List<KeyFigure> figures = new ArrayList<>();
        whole.stream()
                .filter(metric -> metric.definition().is(MetricUse.HEADLINE))
                .forEach(metric -> figures.addAll(figures(metric)));
        whole.stream()
                .filter(metric -> !metric.definition().is(MetricUse.HEADLINE))
                .forEach(metric -> figures.add(figure(metric.definition(), "", metric.value())));
        return figures.stream().limit(MOST_FIGURES).toList();
    }

    private static List<KeyFigure> figures(Metric metric) {
        if (!(metric.detail() instanceof Metric.Detail.Distributed distributed)) {
            return List.of(figure(metric.definition(), "", metric.value()));
        }
        Distribution values = distributed.distribution();
        return Stream.of(50, 95)
                .map(percentile -> figure(metric.definition(), " p" + percentile, values.percentile(percentile)))
                .toList();
    }

    private static KeyFigure figure(MetricDefinition metric, String statistic, double value) {
        boolean attention = metric.is(MetricUse.FAILURES) && value > 0;
        return new KeyFigure(metric.label() + statistic, metric, metric.definition(), value, attention);
    }

    @Override
    public PartKind parts() {
        return PartKind.NONE;
    }

    @Override
    public Optional<FigureTable> table(Run run) {
        return Optional.empty();
    }

    @Override
    public Optional<TextTable> further(Run run) {
        return Optional.empty();
    }

    @Override
    public Optional<String> remark(Run run) {
        return Optional.empty();
    }

    @Override
    public List<Notice> notices(Run run) {
        return List.of();
    }
}
