package dev.perfgate.gate.figure;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the figures of requests that succeeded say anything of a service: not where more of them failed than is tolerated ({@code
 * maxFailedShare}). A service that refuses whatever takes long is not fast.
 */
public final class FailedShare {
    /** Where the run names no other. */
    private static final double TOLERATED = 0.01;

    private FailedShare() {}

    /** Why a figure is not to be judged: "39 of 39 requests failed, more than 1 %"; empty when it may be. */
    public static Optional<String> objection(String metric, String scope, Run run) {
        if (run.metric(metric, scope)
                .filter(one -> one.definition().is(MetricUse.SUCCESSES))
                .isEmpty()) {
            return Optional.empty();
        }
        double tolerated = tolerated(scope, run);
        return share(scope, run)
                .filter(share -> share.value() > tolerated)
                .map(share -> words(share, run) + ", more than the " + Unit.RATIO.format(tolerated)
                        + " that 'maxFailedShare' tolerates");
    }

    /** The share of the requests that failed, where it is known. */
    public static Optional<Metric> share(String scope, Run run) {
        return KnownMetrics.of(MetricUse.FAILED).stream()
                .filter(definition -> definition.unit() == Unit.RATIO)
                .flatMap(definition -> share(definition, scope, run).stream())
                .findFirst();
    }

    /** As measured; where a file has only the counts, as they say. */
    private static Optional<Metric> share(MetricDefinition definition, String scope, Run run) {
        return run.metric(definition.name(), scope)
                .or(() -> run.measurements().metrics().stream()
                        .filter(failures -> failures.scope().equals(scope)
                                && failures.definition().is(MetricUse.FAILURES)
                                && failures.definition().basis().equals(definition.basis()))
                        .findFirst()
                        .flatMap(failures -> run.metric(definition.basis(), scope)
                                .filter(all -> all.value() > 0)
                                .map(all -> Metric.of(definition, scope, failures.value() / all.value()))));
    }

    /** Whether a figure says how many requests fail. */
    public static boolean isOfFailures(Figure figure) {
        return figure.metric()
                .filter(name -> KnownMetrics.is(name, MetricUse.FAILED))
                .flatMap(KnownMetrics::find)
                .filter(definition -> !KnownMetrics.distributed(definition))
                .isPresent();
    }

    private static double tolerated(String scope, Run run) {
        for (MetricDefinition limit : KnownMetrics.of(MetricUse.MAX_FAILED_SHARE)) {
            Optional<Metric> said = run.metric(limit.name(), scope);
            if (said.isPresent()) {
                return said.get().value();
            }
        }
        return TOLERATED;
    }

    private static String words(Metric share, Run run) {
        String requests = KnownMetrics.find(share.name()).orElseThrow().basis();
        return run.metric(requests, share.scope())
                .map(all -> String.format(
                        Locale.ROOT,
                        "%,d of %,d requests failed",
                        Math.round(share.value() * all.value()),
                        Math.round(all.value())))
                .orElseGet(() -> Unit.RATIO.format(share.value()) + " of the requests failed");
    }
}
