package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.run.EngineEnd;
import dev.perfgate.jenkins.run.EngineRun;
import dev.perfgate.jenkins.run.RunSettings;
import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import java.io.IOException;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code perfRun} in a freestyle job. Jobs save it: fields are only ever added. */
public final class PerfRunBuilder extends Builder {
    private final RunSettings settings = new RunSettings();

    @DataBoundConstructor
    public PerfRunBuilder() {}

    /** Of a job that was written by hand, and says nothing. */
    Object readResolve() {
        return settings == null ? new PerfRunBuilder() : this;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        EngineRun engine =
                new EngineRun(FreestyleResult.workspace(build), build.getEnvironment(listener), launcher, listener);
        EngineEnd end = engine.run(settings);
        return new FreestyleResult(build, listener).take(end.effect(settings.onFail()), end.sentence());
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

    /** The descriptor, with a symbol for job definitions as code. */
    @Extension
    @Symbol("perfRun")
    public static final class Kind extends BuildStepDescriptor<Builder> implements RunChecks {
        @Override
        public String getDisplayName() {
            return Messages.of("PerfRun.displayName");
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }
    }
}
