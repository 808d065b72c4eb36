package io.jenkins.plugins.checks.api;

/** Stands for {@code io.jenkins.plugins.checks.api.ChecksPublisher}. */
public abstract class ChecksPublisher {
    ChecksPublisher() {}

    public abstract void publish(ChecksDetails details);
}
