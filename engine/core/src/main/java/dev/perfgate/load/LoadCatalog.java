package dev.perfgate.load;

import dev.perfgate.result.MetricAlias;
import dev.perfgate.result.MetricAlias.Dialect;
import dev.perfgate.result.MetricCatalog;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.SeriesDefinition;
import java.util.List;

/** What every load of requests has. */
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
}
