package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.text.PrintableText;
import hudson.AbortException;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Brings what a step found to its stage and its build. */
record PipelineResult(StepContext context) {
    /** @throws AbortException for a failure: the step fails, and what follows it is not done */
    void take(Effect effect, String reason) throws IOException, InterruptedException {
        switch (effect) {
            case NOTE -> {}
            case UNSTABLE -> markUnstable(reason);
            case FAILURE -> throw new AbortException(reason);
        }
    }

    private void markUnstable(String reason) throws IOException, InterruptedException {
        context.get(TaskListener.class).getLogger().println("UNSTABLE: " + PrintableText.of(reason));
        context.get(FlowNode.class).addOrReplaceAction(new WarningAction(Result.UNSTABLE).withMessage(reason));
        context.get(Run.class).setResult(Result.UNSTABLE);
    }
}
