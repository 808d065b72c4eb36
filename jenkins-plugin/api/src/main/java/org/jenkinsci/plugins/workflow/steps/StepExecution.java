package org.jenkinsci.plugins.workflow.steps;

import java.io.Serializable;

/** Stands for {@code org.jenkinsci.plugins.workflow.steps.StepExecution}. */
public abstract class StepExecution implements Serializable {
    protected StepExecution(StepContext context) {}

    public StepContext getContext() {
        throw new UnsupportedOperationException();
    }

    public abstract boolean start() throws Exception;

    public void stop(Throwable cause) throws Exception {
        throw new UnsupportedOperationException();
    }

    public void onResume() {
        throw new UnsupportedOperationException();
    }
}
