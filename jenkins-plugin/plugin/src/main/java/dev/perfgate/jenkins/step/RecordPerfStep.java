package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RecordSettings;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code recordPerf}: records runs, judges them and sets the result. */
public final class RecordPerfStep extends Step {
    private final RecordSettings settings = new RecordSettings();

    @DataBoundConstructor
    public RecordPerfStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new RecordPerfExecution(context, settings);
    }

    public String getPattern() {
        return settings.pattern();
    }

    @DataBoundSetter
    public void setPattern(String pattern) {
        settings.setPattern(pattern);
    }

    public String getId() {
        return settings.id();
    }

    @DataBoundSetter
    public void setId(String id) {
        settings.setId(id);
    }

    public String getName() {
        return settings.name();
    }

    @DataBoundSetter
    public void setName(String name) {
        settings.setName(name);
    }

    public List<String> getGates() {
        return settings.gates();
    }

    @DataBoundSetter
    public void setGates(List<String> gates) {
        settings.setGates(gates);
    }

    /** The gates as a form shows them: one a line. */
    public String getGatesText() {
        return String.join("\n", settings.gates());
    }

    public String getGatesFile() {
        return settings.gatesFile();
    }

    @DataBoundSetter
    public void setGatesFile(String gatesFile) {
        settings.setGatesFile(gatesFile);
    }

    public boolean isAllowMissing() {
        return settings.allowMissing();
    }

    @DataBoundSetter
    public void setAllowMissing(boolean allowMissing) {
        settings.setAllowMissing(allowMissing);
    }

    public boolean isAllowOld() {
        return settings.allowOld();
    }

    @DataBoundSetter
    public void setAllowOld(boolean allowOld) {
        settings.setAllowOld(allowOld);
    }

    public Effect getOnFail() {
        return settings.onFail();
    }

    @DataBoundSetter
    public void setOnFail(Effect onFail) {
        settings.setOnFail(onFail);
    }

    /** Null where it is as onFail: a snippet leaves out what a new step has, and must tell the two when they differ. */
    public @Nullable Effect getOnDegraded() {
        return settings.onDegraded() == settings.onFail() ? null : settings.onDegraded();
    }

    @DataBoundSetter
    public void setOnDegraded(Effect onDegraded) {
        settings.setOnDegraded(onDegraded);
    }

    public Effect getOnWarn() {
        return settings.onWarn();
    }

    @DataBoundSetter
    public void setOnWarn(Effect onWarn) {
        settings.setOnWarn(onWarn);
    }

    public Effect getOnUndecided() {
        return settings.onUndecided();
    }

    @DataBoundSetter
    public void setOnUndecided(Effect onUndecided) {
        settings.setOnUndecided(onUndecided);
    }

    public String getBaseline() {
        return settings.baseline();
    }

    @DataBoundSetter
    public void setBaseline(String baseline) {
        settings.setBaseline(baseline);
    }

    public String getReferenceJob() {
        return settings.referenceJob();
    }

    @DataBoundSetter
    public void setReferenceJob(String referenceJob) {
        settings.setReferenceJob(referenceJob);
    }

    /** The descriptor; unused without the Pipeline plugins. */
    @Extension(optional = true)
    public static final class Kind extends StepDescriptor implements RecordChecks {
        @Override
        public String getFunctionName() {
            return "recordPerf";
        }

        @Override
        public String getDisplayName() {
            return Messages.of("RecordPerf.displayName");
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, FilePath.class, EnvVars.class, TaskListener.class, FlowNode.class);
        }
    }
}
