package dev.perfgate.jenkins.record;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The summary of a run that a build keeps, enough for lists and columns. Saved with the build: fields are only ever
 * added. NaN, and null to those who ask, where nothing was measured.
 */
@ExportedBean(defaultVisibility = 2)
public final class RunSummary {
    /** The rest is in the run's own file. */
    private static final int MOST_VERDICTS = 200;

    private final String run;
    private final String scenario;
    private final String type;
    private final String state;
    private final String workload;
    private final long startedMillis;
    private final long durationMillis;
    private final double requests;
    private final double errorRate;
    private final double rate;
    private final double p50;
    private final double p95;
    private final double p99;
    private final String problem;
    private final ArrayList<VerdictSummary> verdicts;
    private final String outcome;
    private final Effect effect;
    private final boolean coarse;

    /**
     * @param problem why the run itself is no basis for a verdict; empty when it is one
     * @param baselines builds of runs that verdicts compared with, by the runs' ids
     * @param exact whether its file has all figures as they were measured
     */
    RunSummary(Run of, String problem, RecordSettings settings, Map<String, BuildName> baselines, boolean exact) {
        this.run = Texts.kept(of.info().id());
        this.scenario = Texts.kept(of.info().scenario());
        this.type = Texts.kept(of.info().type());
        this.state = of.info().state().name().toLowerCase(Locale.ROOT);
        this.workload = Texts.kept(of.context().workload().summary());
        this.startedMillis = of.info().started().toEpochMilli();
        this.durationMillis = of.info().duration().toMillis();
        this.requests = value(of, LoadMetrics.REQUESTS);
        this.errorRate = value(of, LoadMetrics.ERROR_RATE);
        this.rate = value(of, LoadMetrics.RATE);
        this.p50 = percentile(of, 50);
        this.p95 = percentile(of, 95);
        this.p99 = percentile(of, 99);
        this.problem = Texts.kept(problem);
        this.verdicts = new ArrayList<>();
        Effect worst = problem.isEmpty() ? Effect.NOTE : settings.onFail();
        if (of.verdicts().isEmpty()) {
            // Nothing judges it: that is no pass.
            worst = worst.or(settings.onUndecided());
        }
        Outcome all = RunOutcome.of(of);
        for (var verdict : of.verdicts()) {
            Effect does = settings.effectOf(verdict);
            worst = worst.or(does);
            all = all.or(does.outcome());
            if (verdicts.size() < MOST_VERDICTS || does != Effect.NOTE) {
                verdicts.add(new VerdictSummary(verdict, does, baselines.get(verdict.baseline())));
            }
        }
        this.outcome = all.name();
        this.effect = worst;
        this.coarse = !exact;
    }

    private static double value(Run run, MetricDefinition metric) {
        return run.metric(metric).map(Metric::value).orElse(Double.NaN);
    }

    private static double percentile(Run run, double percentile) {
        return run.metric(LoadMetrics.RESPONSE_TIME)
                .map(Metric::detail)
                .filter(Metric.Detail.Distributed.class::isInstance)
                .map(Metric.Detail.Distributed.class::cast)
                .map(detail -> detail.distribution().percentile(percentile))
                .orElse(Double.NaN);
    }

    /** JSON has no number for what was not measured. */
    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Whether the figures of single requests are only near those that were measured, and judged. */
    public boolean isCoarse() {
        return coarse;
    }

    /** The run's id, unique over all machines. */
    @Exported
    public String getRun() {
        return run;
    }

    @Exported
    public String getScenario() {
        return scenario;
    }

    @Exported
    public String getType() {
        return type;
    }

    /** How it ended: finished, stopped, interrupted, partial. */
    @Exported
    public String getState() {
        return state;
    }

    /** What was asked of the subject, in one line. */
    @Exported
    public String getWorkload() {
        return workload;
    }

    @Exported
    public long getStartedMillis() {
        return startedMillis;
    }

    @Exported
    public long getDurationMillis() {
        return durationMillis;
    }

    @Exported
    public @Nullable Double getRequests() {
        return known(requests);
    }

    @Exported
    public @Nullable Double getErrorRate() {
        return known(errorRate);
    }

    @Exported
    public @Nullable Double getRate() {
        return known(rate);
    }

    /** In milliseconds, as the other percentiles of the response time. */
    @Exported
    public @Nullable Double getP50() {
        return known(p50);
    }

    @Exported
    public @Nullable Double getP95() {
        return known(p95);
    }

    @Exported
    public @Nullable Double getP99() {
        return known(p99);
    }

    /** Why the run is no basis for a verdict; empty when it is one. */
    @Exported
    public String getProblem() {
        return problem;
    }

    @Exported
    public List<VerdictSummary> getVerdicts() {
        return List.copyOf(verdicts);
    }

    /** How it went, and what was chosen to follow from that. */
    @Exported
    public Outcome getOutcome() {
        return Outcome.valueOf(outcome);
    }

    /** Of all together. */
    public static Outcome worst(List<RunSummary> runs) {
        return Outcome.worst(runs.stream().map(RunSummary::getOutcome).toList());
    }

    /** The worst that its verdicts, or its own state, did to the build. */
    @Exported
    public Effect getEffect() {
        return effect;
    }
}
