package dev.perfgate.analysis.comparison;

import dev.perfgate.result.MetricDefinition;

/**
 * One figure in both runs.
 *
 * @param scope the request or other part of the run it speaks of; empty for the whole run
 * @param figure which figure of a distribution: {@code p95}; empty for a metric that is a single figure
 * @param baseline NaN when this side does not have it
 * @param candidate NaN when this side does not have it
 */
public record FigureChange(
        MetricDefinition metric,
        String scope,
        String figure,
        double baseline,
        double candidate,
        Presence presence,
        Assessment assessment) {

    /** Which sides have the figure's metric. */
    public enum Presence {
        BOTH,
        ONLY_BASELINE,
        ONLY_CANDIDATE
    }

    /** Candidate minus baseline, in the metric's unit; NaN unless both were measured. */
    public double difference() {
        return candidate - baseline;
    }

    /** The difference as a share of the baseline; NaN unless both were measured, and from a baseline of 0. */
    public double relative() {
        return baseline == 0 ? Double.NaN : difference() / Math.abs(baseline);
    }

    FigureChange withoutJudgement() {
        boolean judged = assessment == Assessment.BETTER || assessment == Assessment.WORSE;
        Assessment changed = judged ? Assessment.CHANGED : assessment;
        return new FigureChange(metric, scope, figure, baseline, candidate, presence, changed);
    }

    public boolean ofWholeRun() {
        return scope.isEmpty();
    }

    /** What people call it: "response time p95", "error rate". */
    public String label() {
        return figure.isEmpty() ? metric.label() : metric.label() + " " + figure;
    }
}
