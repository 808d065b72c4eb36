package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.text.PrintableText;
import hudson.AbortException;
import hudson.FilePath;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Result;

/** Brings what a step found to a freestyle build. */
record FreestyleResult(AbstractBuild<?, ?> build, BuildListener listener) {
    static FilePath workspace(AbstractBuild<?, ?> build) throws AbortException {
        FilePath workspace = build.getWorkspace();
        if (workspace == null) {
            throw new AbortException("the build has no workspace");
        }
        return workspace;
    }

    /** Whether the build goes on. */
    boolean take(Effect effect, String reason) {
        if (effect == Effect.NOTE) {
            return true;
        }
        Result result = effect == Effect.UNSTABLE ? Result.UNSTABLE : Result.FAILURE;
        listener.getLogger().println(effect + ": " + PrintableText.of(reason));
        build.setResult(result);
        return effect == Effect.UNSTABLE;
    }
}
