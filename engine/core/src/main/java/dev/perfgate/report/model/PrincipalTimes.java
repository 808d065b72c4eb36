package dev.perfgate.report.model;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Dimension;
import java.util.List;
import java.util.Optional;

/** The distribution of times by which a run is judged first, and what else was timed of the same things. */
record PrincipalTimes(Metric metric, Distribution times, List<Metric> beside) {
    private static final int MOST_BESIDE = 3;

    PrincipalTimes {
        beside = List.copyOf(beside);
    }

    /** Of the run as a whole; none when it has no times, or no samples of them. */
    static Optional<PrincipalTimes> of(Run run) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun() && metric.definition().is(MetricUse.PRINCIPAL) && isTimed(metric))
                .findFirst()
                .map(metric -> new PrincipalTimes(metric, times(metric), beside(metric, run)));
    }

    private static List<Metric> beside(Metric principal, Run run) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun() && !metric.name().equals(principal.name()) && isTimed(metric))
                .filter(metric -> isAlike(metric.definition(), principal.definition()))
                .limit(MOST_BESIDE)
                .toList();
    }

    private static boolean isTimed(Metric metric) {
        return metric.definition().unit().dimension() == Dimension.TIME
                && metric.detail() instanceof Metric.Detail.Distributed distributed
                && distributed.distribution().count() > 0;
    }

    private static boolean isAlike(MetricDefinition one, MetricDefinition other) {
        return one.unit() == other.unit()
                && one.parts() == other.parts()
                && one.basis().equals(other.basis());
    }

    static Distribution times(Metric metric) {
        return ((Metric.Detail.Distributed) metric.detail()).distribution();
    }

    String label() {
        return metric.definition().label();
    }

    /** What was timed, several of them: "requests". */
    String samples() {
        return sample() + "s";
    }

    String sample() {
        return metric.definition().parts().sampleWord();
    }
}
