package dev.perfgate.result;

import java.util.List;

/**
 * What is so well known that a gate's line can be checked against it before any run, whatever scenario it is for; implementations are
 * found by {@link java.util.ServiceLoader}. All other names are right or wrong only beside an outline or a run.
 */
public interface MetricCatalog {
    /** In the order in which messages list them. */
    List<MetricDefinition> metrics();

    List<SeriesDefinition> series();

    /** What other tools call them. */
    List<MetricAlias> aliases();
}
