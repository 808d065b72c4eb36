package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.run.CpuSettings;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code perfCpu}: measures how much work the node does. */
public final class PerfCpuStep extends Step {
    private final CpuSettings settings = new CpuSettings();

    @DataBoundConstructor
    public PerfCpuStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new PerfCpuExecution(context, settings);
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

    /** The descriptor; unused without the Pipeline plugins. */
    @Extension(optional = true)
    public static final class Kind extends StepDescriptor implements CpuChecks {
        @Override
        public String getFunctionName() {
            return "perfCpu";
        }

        @Override
        public String getDisplayName() {
            return Messages.of("PerfCpu.displayName");
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, FilePath.class, Launcher.class, EnvVars.class, TaskListener.class, FlowNode.class);
        }
    }
}
