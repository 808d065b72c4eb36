package io.jenkins.plugins.checks.api;

/** Stands for {@code io.jenkins.plugins.checks.api.ChecksConclusion}. */
public enum ChecksConclusion {
    FAILURE,
    NEUTRAL,
    SUCCESS
}
