package dev.perfgate.jenkins;

import dev.perfgate.jenkins.trend.JobTrend;
import hudson.model.Job;

/** Finds the trend of a job. */
final class JobTrends {
    private JobTrends() {}

    static JobTrend of(Job<?, ?> job) {
        return new JobTrend(
                job.getRootDir().toPath(),
                job.getBuildDir().toPath(),
                Messages.of("JobTrends.name", job.getFullName()));
    }
}
