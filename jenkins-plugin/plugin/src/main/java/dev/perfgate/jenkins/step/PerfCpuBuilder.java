package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.node.NodeBenchmark;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.run.CpuSettings;
import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code perfCpu} in a freestyle job. Jobs save it: fields are only ever added. */
public final class PerfCpuBuilder extends Builder {
    private final CpuSettings settings = new CpuSettings();

    @DataBoundConstructor
    public PerfCpuBuilder() {}

    /** Of a job that was written by hand, and says nothing. */
    Object readResolve() {
        return settings == null ? new PerfCpuBuilder() : this;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        NodeBenchmark.End end = new BuildCpu(build, build.getEnvironment(listener), launcher, listener)
                .measure(settings, FreestyleResult.workspace(build));
        return new FreestyleResult(build, listener)
                .take(end.engine().effect(settings.onFail()), end.engine().sentence("perfCpu"));
    }

    public String getLevels() {
        return settings.levels();
    }

    @DataBoundSetter
    public void setLevels(String levels) {
        settings.setLevels(levels);
    }

    public String getLevelTime() {
        return settings.levelTime();
    }

    @DataBoundSetter
    public void setLevelTime(String levelTime) {
        settings.setLevelTime(levelTime);
    }

    public int getRuns() {
        return settings.runs();
    }

    @DataBoundSetter
    public void setRuns(int runs) {
        settings.setRuns(runs);
    }

    public int getThreads() {
        return settings.threads();
    }

    @DataBoundSetter
    public void setThreads(int threads) {
        settings.setThreads(threads);
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

    public Effect getOnFail() {
        return settings.onFail();
    }

    @DataBoundSetter
    public void setOnFail(Effect onFail) {
        settings.setOnFail(onFail);
    }

    /** The descriptor, with a symbol for job definitions as code. */
    @Extension
    @Symbol("perfCpu")
    public static final class Kind extends BuildStepDescriptor<Builder> implements CpuChecks {
        @Override
        public String getDisplayName() {
            return Messages.of("PerfCpu.displayName");
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }
    }
}
