package dev.perfgate.result;

/** A use of a metric that nobody has to name. */
public enum MetricUse {
    /** One of the few figures by which lists show a run of its type. */
    HEADLINE,
    /** The distribution that a statistic means which names no metric: {@code p95 < 200 ms}. */
    PRINCIPAL,
    /** Judged by {@code no regression}, where it has a better and a worse. */
    COMPARED,
    /** Counts what failed of its basis: when all of it did, nothing was measured. */
    FAILURES,
    /** Speaks of requests that succeeded: where too many failed it says nothing of the service. */
    SUCCESSES,
    /** Speaks of requests that failed. */
    FAILED,
    /** The share of failures up to which figures of successes are judged. */
    MAX_FAILED_SHARE
}
