package dev.perfgate.http;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadModel.PhaseStart;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.load.measure.FailureKey;
import dev.perfgate.load.measure.RequestRecord;
import dev.perfgate.load.measure.Totals;
import dev.perfgate.load.measure.Totals.PhaseTotal;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.Phase;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.scenario.Measured;
import dev.perfgate.unit.Durations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns what was recorded into metrics, series and failures. */
final class HttpMeasurements {
    private static final double MUCH_RESENT = 0.01;

    private final List<String> requestNames;
    private final Totals totals;
    private final Instant started;
    private final HttpScenario scenario;
    private final GeneratorWatch watch;
    private final FailureTolerance tolerance;

    HttpMeasurements(
            HttpScenario scenario, List<String> requestNames, Totals totals, GeneratorWatch watch, Instant started) {
        this.scenario = scenario;
        this.tolerance = new FailureTolerance(scenario.maxFailedShare(), scenario.mix());
        this.watch = watch;
        this.requestNames = requestNames;
        this.totals = totals;
        this.started = started;
    }

    /** A copy of everything recorded until now. */
    Measured soFar() {
        Measurements measurements = new Measurements(metrics(), timeline(), events(), failures(), List.of(), phases());
        return new Measured(started, later(Instant.now()), measurements, validity());
    }

    private Validity validity() {
        Validity generator = GeneratorHealth.judge(GeneratorRecord.of(scenario.isScheduled(), totals, watch));
        List<String> warnings = new ArrayList<>(generator.warnings());
        for (int i = 0; i < requestNames.size(); i++) {
            RequestRecord total = totals.request(i);
            if (total.redirected() * 2 > total.ended()) {
                warnings.add(redirects(requestNames.get(i), total));
            }
        }
        RequestRecord all = totals.all();
        if (all.resent() > all.ended() * MUCH_RESENT) {
            warnings.add(resends(all));
        }
        if (totals.unaskedFor() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%,d idle connections were closed, since the service sent bytes on them that nobody had asked for",
                    totals.unaskedFor()));
        }
        return new Validity(generator.reasons(), warnings);
    }

    /** Redirects are fast, and no failures: figures of nothing else may look fine. */
    private static String redirects(String name, RequestRecord total) {
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d answers were redirects; follow them ('followRedirects: true', --follow-redirects), request"
                        + " where they lead to, or name the expected status ('checks: {status: 302}', --status 302)",
                name,
                total.redirected(),
                total.ended());
    }

    /** Each is time that the service's users lose, and no failure. */
    private static String resends(RequestRecord all) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d requests were sent twice, since the service closed idle connections just as they were used;"
                        + " have it keep them for longer than its users pause",
                all.resent(),
                all.ended());
    }

    private Instant later(Instant now) {
        return now.isBefore(started) ? started : now;
    }

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        double seconds = totals.activeSeconds();
        addRequests(metrics, "", totals.all(), seconds);
        Distribution connects = totals.connectTimes();
        if (connects.count() > 0) {
            metrics.add(Metric.of(LoadMetrics.CONNECT_TIME, "", connects));
        }
        metrics.add(Metric.of(LoadMetrics.DROPPED, "", totals.dropped()));
        metrics.add(Metric.of(LoadMetrics.RESENT, "", totals.all().resent()));
        addTolerance(metrics, "", tolerance.ofAll());
        for (int i = 0; i < requestNames.size(); i++) {
            addRequests(metrics, requestNames.get(i), totals.request(i), seconds);
            addTolerance(metrics, requestNames.get(i), tolerance.of(requestNames.get(i)));
        }
        return metrics;
    }

    /** Only where it is not the usual one, so that whoever judges the run later knows it. */
    private static void addTolerance(List<Metric> metrics, String scope, double share) {
        if (share != FailureTolerance.USUAL) {
            metrics.add(Metric.of(LoadMetrics.MAX_FAILED_SHARE, scope, share));
        }
    }

    /** Those that have begun. */
    private List<Phase> phases() {
        List<PhaseStart> starts = scenario.load().phaseStarts();
        List<Phase> phases = new ArrayList<>();
        for (PhaseTotal total : totals.phases()) {
            if (total.seconds() > 0) {
                PhaseStart start = starts.get(phases.size());
                phases.add(new Phase(
                        MetricOutline.PlannedStage.name(phases.size()),
                        start.stage().text(),
                        start.steady(),
                        total.fromSecond(),
                        total.fromSecond() + total.seconds(),
                        metrics(total)));
            }
        }
        return phases;
    }

    private List<Metric> metrics(PhaseTotal total) {
        List<Metric> metrics = new ArrayList<>();
        addRequests(metrics, "", total.all(), total.seconds());
        metrics.add(Metric.of(LoadMetrics.DROPPED, "", total.dropped()));
        addTolerance(metrics, "", tolerance.ofAll());
        return metrics;
    }

    private static void addRequests(List<Metric> metrics, String scope, RequestRecord total, double seconds) {
        metrics.add(Metric.of(LoadMetrics.REQUESTS, scope, total.ended()));
        metrics.add(Metric.of(LoadMetrics.FAILURES, scope, total.failed()));
        metrics.add(Metric.of(
                LoadMetrics.ERROR_RATE,
                scope,
                total.ended() == 0 ? Double.NaN : (double) total.failed() / total.ended()));
        metrics.add(Metric.of(LoadMetrics.RATE, scope, seconds == 0 ? Double.NaN : total.ended() / seconds));
        Distribution response = total.responseTimes();
        metrics.add(Metric.of(LoadMetrics.RESPONSE_TIME, scope, response));
        Distribution failed = total.responseTimesOfFailed();
        metrics.add(Metric.of(LoadMetrics.RESPONSE_TIME_OF_FAILED, scope, failed));
        metrics.add(Metric.of(
                LoadMetrics.RESPONSE_TIME_OF_ALL, scope, failed.count() == 0 ? response : response.plus(failed)));
        metrics.add(Metric.of(LoadMetrics.SERVICE_TIME, scope, total.serviceTimes()));
        metrics.add(Metric.of(LoadMetrics.BYTES_IN, scope, total.bytesIn()));
        metrics.add(Metric.of(LoadMetrics.BYTES_OUT, scope, total.bytesOut()));
    }

    private Timeline timeline() {
        return new Timeline(
                1,
                Stream.of(LoadSeries.values())
                        .map(series -> series.of(totals.timeline()))
                        .toList());
    }

    /** What the generator noticed, and the stages that have begun. */
    private List<Event> events() {
        int seconds = totals.timeline().size();
        Stream<Event> stages = scenario.load().stageStarts().stream()
                .map(stage -> new Event(Durations.toSeconds(stage.at()), "stage", stage.text()))
                .filter(stage -> stage.second() < seconds);
        return Stream.concat(stages, watch.events().stream())
                .sorted(Comparator.comparingDouble(Event::second))
                .toList();
    }

    private List<Failure> failures() {
        return totals.failures().stream()
                .map(failure -> new Failure(
                        failure.key().request() == FailureKey.ANY_REQUEST
                                ? ""
                                : requestNames.get(failure.key().request()),
                        failure.key().kind(),
                        failure.key().message(),
                        failure.count(),
                        failure.firstSecond(),
                        failure.lastSecond()))
                .toList();
    }
}
