package dev.perfgate.jenkins.record;

import dev.perfgate.result.Verdict;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A verdict as a build keeps it. Saved with the build: fields are only ever added. */
@ExportedBean(defaultVisibility = 3)
public final class VerdictSummary {
    private final String gate;
    private final String status;
    private final String reason;
    private final Effect effect;
    private final @Nullable String consequence;

    VerdictSummary(Verdict verdict, Effect effect) {
        this.gate = Texts.bounded(verdict.gate());
        this.status = verdict.status().name();
        this.reason = Texts.bounded(verdict.reason());
        this.effect = effect;
        this.consequence = verdict.consequence().name();
    }

    @Exported
    public String getGate() {
        return gate;
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

    /** What it says of the run by itself: PASS, WARN, FAIL. */
    public String getConsequence() {
        return consequence == null
                ? Verdict.Status.valueOf(status).consequence().name()
                : consequence;
    }
}
