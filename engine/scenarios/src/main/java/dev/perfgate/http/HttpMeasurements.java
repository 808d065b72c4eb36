package dev.perfgate.http;

import dev.perfgate.measure.Distribution;
import dev.perfgate.measure.TimelineBuilder.Track;
import dev.perfgate.measure.Totals;
import dev.perfgate.measure.Totals.RequestTotal;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.result.Validity;
import dev.perfgate.scenario.Measured;
import dev.perfgate.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what was recorded into metrics, series and failures. */
final class HttpMeasurements {
    private final List<String> requestNames;
    private final Totals totals;
    private final Instant started;
    private final boolean scheduled;
    private final GeneratorWatch watch;

    /** @param scheduled whether iterations are meant to begin at certain times, and not just as fast as they can */
    HttpMeasurements(
            boolean scheduled, List<String> requestNames, Totals totals, GeneratorWatch watch, Instant started) {
        this.scheduled = scheduled;
        this.watch = watch;
        this.requestNames = requestNames;
        this.totals = totals;
        this.started = started;
    }

    /** A copy of everything recorded until now. */
    Measured soFar() {
        Measurements measurements = new Measurements(metrics(), timeline(), watch.events(), failures(), List.of());
        return new Measured(started, later(Instant.now()), measurements, validity());
    }

    private Validity validity() {
        Validity generator = GeneratorHealth.judge(GeneratorRecord.of(scheduled, totals, watch));
        List<String> warnings = new ArrayList<>(generator.warnings());
        for (int i = 0; i < requestNames.size(); i++) {
            RequestTotal total = totals.request(i);
            if (total.redirected() * 2 > total.ended()) {
                warnings.add(redirects(requestNames.get(i), total));
            }
        }
        return new Validity(generator.reasons(), warnings);
    }

    /** Redirects are fast, and no failures: figures of nothing else may look fine. */
    private static String redirects(String name, RequestTotal total) {
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d answers were redirects; follow them ('followRedirects: true'), request where they"
                        + " lead to, or name the status that is right ('checks: {status: 302}')",
                name,
                total.redirected(),
                total.ended());
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
        for (int i = 0; i < requestNames.size(); i++) {
            addRequests(metrics, requestNames.get(i), totals.request(i), seconds);
        }
        return metrics;
    }

    private static void addRequests(List<Metric> metrics, String scope, RequestTotal total, double seconds) {
        metrics.add(Metric.of(LoadMetrics.REQUESTS, scope, total.ended()));
        metrics.add(Metric.of(LoadMetrics.FAILURES, scope, total.failed()));
        metrics.add(Metric.of(
                LoadMetrics.ERROR_RATE,
                scope,
                total.ended() == 0 ? Double.NaN : (double) total.failed() / total.ended()));
        metrics.add(Metric.of(LoadMetrics.RATE, scope, seconds == 0 ? Double.NaN : total.ended() / seconds));
        metrics.add(Metric.of(LoadMetrics.RESPONSE_TIME, scope, total.responseTimes()));
        metrics.add(Metric.of(LoadMetrics.SERVICE_TIME, scope, total.serviceTimes()));
        metrics.add(Metric.of(LoadMetrics.BYTES_IN, scope, total.bytesIn()));
        metrics.add(Metric.of(LoadMetrics.BYTES_OUT, scope, total.bytesOut()));
    }

    private Timeline timeline() {
        return new Timeline(
                1,
                List.of(
                        series("rate", Unit.PER_SECOND, Track.RATE),
                        series("failures", Unit.COUNT, Track.FAILURES),
                        series("dropped", Unit.COUNT, Track.DROPPED),
                        series("users", Unit.COUNT, Track.USERS),
                        series("in_flight", Unit.COUNT, Track.IN_FLIGHT),
                        series("connections", Unit.COUNT, Track.CONNECTIONS),
                        series("response_time_p50", Unit.MILLISECONDS, Track.P50),
                        series("response_time_p95", Unit.MILLISECONDS, Track.P95),
                        series("response_time_p99", Unit.MILLISECONDS, Track.P99),
                        series("generator_cpu", Unit.RATIO, Track.GENERATOR_CPU),
                        series("generator_loop_delay", Unit.MILLISECONDS, Track.GENERATOR_LOOP_DELAY)));
    }

    private Series series(String name, Unit unit, Track track) {
        return new Series(name, "", unit, totals.timeline().values(track));
    }

    private List<Failure> failures() {
        return totals.failures().stream()
                .map(failure -> new Failure(
                        requestNames.get(failure.key().request()),
                        failure.key().kind(),
                        failure.key().message(),
                        failure.count(),
                        failure.firstSecond(),
                        failure.lastSecond()))
                .toList();
    }
}
