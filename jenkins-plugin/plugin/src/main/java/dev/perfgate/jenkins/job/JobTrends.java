package dev.perfgate.jenkins.job;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.trend.JobTrend;
import hudson.model.Job;

/** Finds the trend of a job. */
public final class JobTrends {
    private JobTrends() {}

    public static JobTrend of(Job<?, ?> job) {
        return new JobTrend(
                job.getRootDir().toPath(),
                job.getBuildDir().toPath(),
                Messages.of("JobTrends.name", job.getFullName()));
    }
}
