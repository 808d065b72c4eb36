package dev.perfgate.load;

import dev.perfgate.result.MetricAlias;
import dev.perfgate.result.MetricAlias.Dialect;
import dev.perfgate.result.MetricCatalog;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The metrics and series of every load of requests. */
public final class LoadCatalog implements MetricCatalog {
    private static final String COUNT = "count";
    private static final String RATE = "rate";
    private static final String SHARE = "share";

    private static final List<MetricAlias> ALIASES = List.of(
            // k6 counts from the request's first byte, without the wait for a connection.
            k6("http_req_duration", "", LoadMetrics.SERVICE_TIME),
            k6("http_req_failed", RATE, LoadMetrics.ERROR_RATE),
            k6("http_reqs", COUNT, LoadMetrics.REQUESTS),
            k6("http_reqs", RATE, LoadMetrics.RATE),
            k6("dropped_iterations", COUNT, LoadMetrics.DROPPED),
            k6("data_received", COUNT, LoadMetrics.BYTES_IN),
            k6("data_sent", COUNT, LoadMetrics.BYTES_OUT),
            taurus("rt", "", LoadMetrics.RESPONSE_TIME),
            taurus("ct", "", LoadMetrics.CONNECT_TIME),
            taurus("hits", COUNT, LoadMetrics.REQUESTS),
            taurus("hits", RATE, LoadMetrics.RATE),
            taurus("failures", COUNT, LoadMetrics.FAILURES),
            taurus("failures", SHARE, LoadMetrics.ERROR_RATE));
    /** A share is written in full; other writers round it. */
    private static final double ROUNDING = 1e-4;

    @Override
    public List<MetricDefinition> metrics() {
        return LoadMetrics.ALL;
    }

    @Override
    public List<SeriesDefinition> series() {
        return LoadSeries.definitions();
    }

    @Override
    public List<MetricAlias> aliases() {
        return ALIASES;
    }

    private static MetricAlias k6(String word, String of, MetricDefinition metric) {
        return new MetricAlias(Dialect.K6, word, of, metric);
    }

    private static MetricAlias taurus(String word, String of, MetricDefinition metric) {
        return new MetricAlias(Dialect.TAURUS, word, of, metric);
    }

    @Override
    public List<String> countedOnce() {
        return List.of(LoadMetrics.REQUESTS.name(), LoadMetrics.FAILURES.name());
    }

    @Override
    public Optional<String> contradiction(PartFigures part) {
        double requests = part.value(LoadMetrics.REQUESTS.name());
        double failures = part.value(LoadMetrics.FAILURES.name());
        double share = part.value(LoadMetrics.ERROR_RATE.name());
        if (share > 1) {
            return Optional.of("'error_rate' is " + Unit.RATIO.format(share) + ", above 100 %");
        }
        if (failures > requests) {
            return Optional.of(Unit.COUNT.format(failures) + " of " + Unit.COUNT.format(requests) + " requests failed");
        }
        if (requests > 0 && Math.abs(failures / requests - share) > ROUNDING) {
            return Optional.of("'error_rate' is " + Unit.RATIO.format(share) + ", and " + Unit.COUNT.format(failures)
                    + " of " + Unit.COUNT.format(requests) + " requests failed");
        }
        return Stream.of(LoadMetrics.RESPONSE_TIME, LoadMetrics.SERVICE_TIME)
                .map(MetricDefinition::name)
                .filter(time -> part.counts().getOrDefault(time, 0L) > requests)
                .findFirst()
                .map(time -> "'" + time + "' is of " + part.counts().get(time) + " samples, and there are "
                        + Unit.COUNT.format(requests) + " requests");
    }
}
