package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.build.Verdicts;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.RunSummary;
import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.BuildStepMonitor;
import hudson.tasks.Publisher;
import hudson.tasks.Recorder;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code recordPerf} in a freestyle job. Jobs save it: fields are only ever added. */
public final class PerfRecorder extends Recorder {
    private final RecordSettings settings = new RecordSettings();

    @DataBoundConstructor
    public PerfRecorder() {}

    /** Of a job that was written by hand, and says nothing. */
    Object readResolve() {
        return settings == null ? new PerfRecorder() : this;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        List<RunSummary> runs = new BuildRecord(build, build.getEnvironment(listener), listener)
                .record(settings, FreestyleResult.workspace(build));
        return new FreestyleResult(build, listener).take(Verdicts.worst(runs), Verdicts.reason(runs));
    }

    /** Builds of a job do not wait for one another here. */
    @Override
    public BuildStepMonitor getRequiredMonitorService() {
        return BuildStepMonitor.NONE;
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

    public Effect getOnDegraded() {
        return settings.onDegraded();
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

    /** The descriptor, with a symbol for job definitions as code. */
    @Extension
    @Symbol("recordPerf")
    public static final class Kind extends BuildStepDescriptor<Publisher> implements RecordChecks {
        @Override
        public String getDisplayName() {
            return Messages.of("RecordPerf.displayName");
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }
    }
}
