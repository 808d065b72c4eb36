package hudson.tasks;

import hudson.model.AbstractProject;
import hudson.model.Descriptor;

/** Stands for {@code hudson.tasks.BuildStepDescriptor}. */
public abstract class BuildStepDescriptor<T> extends Descriptor<T> {
    protected BuildStepDescriptor() {}

    public abstract boolean isApplicable(Class<? extends AbstractProject> jobType);
}
