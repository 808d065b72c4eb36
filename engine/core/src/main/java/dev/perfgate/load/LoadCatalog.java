package dev.perfgate.load;

import dev.perfgate.result.MetricCatalog;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.SeriesDefinition;
import java.util.List;

/** What every load of requests has. */
public final class LoadCatalog implements MetricCatalog {
    @Override
    public List<MetricDefinition> metrics() {
        return LoadMetrics.ALL;
    }

    @Override
    public List<SeriesDefinition> series() {
        return LoadSeries.definitions();
    }
}
