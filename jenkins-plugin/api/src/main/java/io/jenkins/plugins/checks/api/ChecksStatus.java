package io.jenkins.plugins.checks.api;

/** Stands for {@code io.jenkins.plugins.checks.api.ChecksStatus}. */
public enum ChecksStatus {
    COMPLETED
}
