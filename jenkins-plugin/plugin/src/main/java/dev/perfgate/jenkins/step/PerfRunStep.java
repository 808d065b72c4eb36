package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.run.RunSettings;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code perfRun}: runs the scenarios of a perf.yml on the agent. */
public final class PerfRunStep extends Step {
    private final RunSettings settings = new RunSettings();

    @DataBoundConstructor
    public PerfRunStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new PerfRunExecution(context, settings);
    }

    public String getConfig() {
        return settings.config();
    }

    @DataBoundSetter
    public void setConfig(String config) {
        settings.setConfig(config);
    }

    public String getScenario() {
        return settings.scenario();
    }

    @DataBoundSetter
    public void setScenario(String scenario) {
        settings.setScenario(scenario);
    }

    public String getArgs() {
        return settings.args();
    }

    @DataBoundSetter
    public void setArgs(String args) {
        settings.setArgs(args);
    }

    public String getOutput() {
        return settings.output();
    }

    @DataBoundSetter
    public void setOutput(String output) {
        settings.setOutput(output);
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
    public static final class Kind extends StepDescriptor implements RunChecks {
        @Override
        public String getFunctionName() {
            return "perfRun";
        }

        @Override
        public String getDisplayName() {
            return Messages.of("PerfRun.displayName");
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, FilePath.class, Launcher.class, EnvVars.class, TaskListener.class, FlowNode.class);
        }
    }
}
