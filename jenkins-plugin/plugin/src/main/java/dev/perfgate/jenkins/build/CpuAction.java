package dev.perfgate.jenkins.build;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.CpuSummary;
import hudson.model.Api;
import hudson.model.Run;
import java.time.Instant;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The result of one {@code perfCpu} in a build. Saved with the build: fields are only ever added. */
@ExportedBean
public final class CpuAction implements RunAction2 {
    private final CpuSummary summary;
    private final int number;
    private transient @Nullable Run<?, ?> build;

    /** @param number from 1, of those that the build has */
    public CpuAction(CpuSummary summary, int number) {
        this.summary = summary;
        this.number = number;
    }

    @Override
    public void onAttached(Run<?, ?> attached) {
        build = attached;
    }

    @Override
    public void onLoad(Run<?, ?> loaded) {
        build = loaded;
    }

    /** The build that it belongs to. */
    public @Nullable Run<?, ?> getBuild() {
        return build;
    }

    @Override
    public String getIconFileName() {
        return "/plugin/perfgate/images/perfgate.svg";
    }

    @Override
    public String getDisplayName() {
        return Messages.of("CpuAction.displayName", summary.getNode());
    }

    @Override
    public String getUrlName() {
        return number == 1 ? "perfgate-cpu" : "perfgate-cpu-" + number;
    }

    public Api getApi() {
        return new Api(this);
    }

    @Exported
    public CpuSummary getSummary() {
        return summary;
    }

    /** When it was measured, in UTC. */
    public String getMeasured() {
        return Instant.ofEpochMilli(summary.getTimeMillis()).toString();
    }
}
