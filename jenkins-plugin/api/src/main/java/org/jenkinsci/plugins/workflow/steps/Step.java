package org.jenkinsci.plugins.workflow.steps;

/** Stands for {@code org.jenkinsci.plugins.workflow.steps.Step}. */
public abstract class Step {
    public Step() {}

    public abstract StepExecution start(StepContext context) throws Exception;
}
