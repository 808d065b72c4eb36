package dev.perfgate.load.report;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.measure.TimeFigure;
import dev.perfgate.report.model.FigureTable;
import dev.perfgate.report.model.KeyFigure;
import dev.perfgate.report.model.Notice;
import dev.perfgate.report.model.RunPresentation;
import dev.perfgate.report.model.TextTable;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows a run by its requests. */
public final class LoadPresentation implements RunPresentation {
    @Override
    public boolean presents(Run run) {
        return run.measurements().metrics().stream()
                .anyMatch(metric -> metric.definition().parts() == PartKind.REQUEST);
    }

    @Override
    public List<KeyFigure> keyFigures(Run run) {
        RequestRow total = RequestRow.total(run);
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(figure("requests", LoadMetrics.REQUESTS, total.count()));
        figures.add(figure("rate", LoadMetrics.RATE, total.rate()));
        figures.add(percentile(TimeFigure.P50, total));
        figures.add(percentile(TimeFigure.P95, total));
        figures.add(percentile(TimeFigure.P99, total));
        figures.add(alarming("error rate", LoadMetrics.ERROR_RATE, total.errorRate()));
        run.metric(LoadMetrics.DROPPED)
                .map(Metric::value)
                .ifPresent(dropped -> figures.add(alarming("dropped", LoadMetrics.DROPPED, dropped)));
        return figures;
    }

    private static KeyFigure figure(String label, MetricDefinition metric, double value) {
        return new KeyFigure(label, metric, metric.definition(), value, false);
    }

    private static KeyFigure alarming(String label, MetricDefinition metric, double value) {
        return new KeyFigure(label, metric, metric.definition(), value, value > 0);
    }

    private static KeyFigure percentile(TimeFigure figure, RequestRow total) {
        MetricDefinition metric = LoadMetrics.RESPONSE_TIME;
        String says = figure.label().substring(1) + " % of the requests took at most this long. Response time: "
                + metric.definition();
        return new KeyFigure(figure.label(), metric, says, figure.of(total.response()), false);
    }

    @Override
    public PartKind parts() {
        return PartKind.REQUEST;
    }

    @Override
    public Optional<FigureTable> table(Run run) {
        return Optional.of(new FigureTable(
                PartKind.REQUEST,
                RequestColumn.columns(),
                List.of(RequestColumn.values()).indexOf(RequestColumn.P95),
                RequestRow.named(run).stream().map(RequestColumn::row).toList(),
                RequestColumn.row(RequestRow.total(run))));
    }

    /** Response time beside service time: what a user waits for, beside what the subject did. */
    @Override
    public Optional<TextTable> further(Run run) {
        RequestRow total = RequestRow.total(run);
        if (total.response().count() == 0 || total.service().count() == 0) {
            return Optional.empty();
        }
        return Optional.of(new TextTable(
                "times",
                "Response time and service time",
                "Response time counts from the moment a request was meant to start, service time from the moment it"
                        + " was really sent. The difference is time spent waiting for a free connection or a slow"
                        + " subject: users feel it, and service time alone would hide it.",
                List.of("figure", "response time", "service time", "difference"),
                Arrays.stream(TimeFigure.values())
                        .map(figure -> times(figure, total))
                        .toList()));
    }

    private static List<String> times(TimeFigure figure, RequestRow total) {
        double response = figure.of(total.response());
        double service = figure.of(total.service());
        return List.of(
                figure.label(),
                Unit.MILLISECONDS.format(response),
                Unit.MILLISECONDS.format(service),
                difference(response, service));
    }

    /** Differences below a histogram's resolution of 0.1 % are none. */
    private static String difference(double response, double service) {
        double difference = response - service;
        boolean none = Math.abs(difference) <= 0.002 * Math.max(response, service);
        return none ? "–" : (difference > 0 ? "+" : "") + Unit.MILLISECONDS.format(difference);
    }

    @Override
    public Optional<String> remark(Run run) {
        Distribution service = RequestRow.total(run).service();
        return service.count() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "response time from the intended start; service time p50 %s, p99 %s, max %s",
                        millis(TimeFigure.P50, service),
                        millis(TimeFigure.P99, service),
                        millis(TimeFigure.MAX, service)));
    }

    private static String millis(TimeFigure figure, Distribution times) {
        return Unit.MILLISECONDS.format(figure.of(times));
    }

    @Override
    public List<Notice> notices(Run run) {
        double dropped = run.metric(LoadMetrics.DROPPED).map(Metric::value).orElse(0.0);
        return dropped > 0
                ? List.of(new Notice(
                        Tone.CAUTION,
                        "Dropped: " + Unit.COUNT.format(dropped) + " iterations could not start",
                        List.of("As many as 'maxInFlight' were still running. The load was lower than asked for, and"
                                + " the times leave these iterations out.")))
                : List.of();
    }
}
