package dev.perfgate.jenkins.record;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.result.Headline;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The summary of a run that a build keeps, enough for lists and columns. Saved with the build: fields are only ever
 * added.
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
    private final ArrayList<FigureSummary> figures;
    private final String keyFigure;
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
        this.run = BoundedText.kept(of.info().id());
        this.scenario = BoundedText.kept(of.info().scenario());
        this.type = BoundedText.kept(of.info().type());
        this.state = of.info().state().name().toLowerCase(Locale.ROOT);
        this.workload = BoundedText.kept(of.context().workload().summary());
        this.startedMillis = of.info().started().toEpochMilli();
        this.durationMillis = of.info().duration().toMillis();
        this.figures = new ArrayList<>();
        Headline.of(of).forEach(figure -> figures.add(new FigureSummary(figure)));
        this.keyFigure =
                Headline.first(of).map(Headline::name).map(BoundedText::kept).orElse("");
        this.problem = BoundedText.kept(problem);
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

    /** The headline figures of its type. */
    @Exported
    public List<FigureSummary> getFigures() {
        return List.copyOf(figures);
    }

    /** The one of them that stands for the run where there is room for one only. */
    public Optional<FigureSummary> keyFigure() {
        return figure(keyFigure);
    }

    public Optional<FigureSummary> figure(String name) {
        return figures.stream().filter(figure -> figure.getName().equals(name)).findFirst();
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
