package io.jenkins.plugins.checks.api;

import hudson.model.Run;
import hudson.model.TaskListener;

/** Stands for {@code io.jenkins.plugins.checks.api.ChecksPublisherFactory}. */
public abstract class ChecksPublisherFactory {
    ChecksPublisherFactory() {}

    public static ChecksPublisher fromRun(Run<?, ?> run, TaskListener listener) {
        throw new UnsupportedOperationException();
    }
}
