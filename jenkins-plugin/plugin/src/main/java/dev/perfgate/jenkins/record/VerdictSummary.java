package dev.perfgate.jenkins.record;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The summary of a verdict that a build keeps. Saved with the build: fields are only ever added. */
@ExportedBean(defaultVisibility = 3)
public final class VerdictSummary {
    private final String gate;
    private final @Nullable String gateId;
    private final @Nullable String gateScenario;
    private final String status;
    private final String reason;
    private final Effect effect;
    private final String outcome;
    private final @Nullable String baselineRun;
    private final @Nullable String baselineJob;
    private final int baselineBuild;

    /** @param baseline the build of the run that it compared with; null when there is none, or it is not known */
    VerdictSummary(Verdict verdict, Effect effect, @Nullable BuildName baseline) {
        this.gate = BoundedText.kept(verdict.gate());
        this.gateId = verdict.rule().id();
        this.gateScenario = BoundedText.kept(verdict.rule().scenario());
        this.status = verdict.status().name();
        this.reason = BoundedText.kept(verdict.reason());
        this.effect = effect;
        this.outcome = Outcome.of(verdict).name();
        this.baselineRun = baseline == null ? null : BoundedText.kept(verdict.baseline());
        this.baselineJob = baseline == null ? null : baseline.job();
        this.baselineBuild = baseline == null ? 0 : baseline.number();
    }

    @Exported
    public String getGate() {
        return gate;
    }

    /** The same for the same line, in every build; null in builds that know none. */
    @Exported
    public @Nullable String getGateId() {
        return gateId;
    }

    /** A gate for several scenarios is judged for each: the line says for which. */
    public String gateFor(String scenario) {
        return scenario.equals(gateScenario) ? gate : scenario + ": " + gate;
    }

    @Exported
    public String getStatus() {
        return status;
    }

    @Exported
    public String getReason() {
        return reason;
    }

    /** What it did to the build. */
    @Exported
    public Effect getEffect() {
        return effect;
    }

    /** Id of the run that it compared with, where that run's build is known; null elsewhere. */
    @Exported
    public @Nullable String getBaselineRun() {
        return baselineRun;
    }

    /** Full name of the job that it compared with; empty for the build's own, null without a baseline. Not every reader may know of it. */
    public @Nullable String getBaselineJob() {
        return baselineJob;
    }

    /** The build that it compared with; 0 without a baseline. */
    @Exported
    public int getBaselineBuild() {
        return baselineBuild;
    }

    /** What it says of the run by itself: PASS, WARN, FAIL. */
    public Outcome getOutcome() {
        return Outcome.valueOf(outcome);
    }

    /** With what was chosen to follow from it. To choose only to note it makes it no less of a verdict. */
    public Outcome withEffect() {
        return getOutcome().or(effect.outcome());
    }
}
