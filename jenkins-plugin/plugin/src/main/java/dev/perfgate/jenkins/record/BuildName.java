package dev.perfgate.jenkins.record;

import java.util.Objects;

/**
 * A build, by its names.
 *
 * @param job full name of another job; empty for the job of whoever asks, which may get another name
 */
public record BuildName(String job, int number) {
    public BuildName {
        Objects.requireNonNull(job, "job");
    }
}
