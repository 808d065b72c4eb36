package dev.perfgate.jenkins.job;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Job;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;

/** Adds a trend page to each job with results. */
@Extension
@SuppressWarnings("rawtypes") // as jobs are
public final class TrendPages extends TransientActionFactory<Job> {
    @Override
    public Class<Job> type() {
        return Job.class;
    }

    @Override
    public Collection<? extends Action> createFor(Job target) {
        Job<?, ?> job = target;
        boolean shown = JobTrends.of(job).isWorthShowing(job.getNextBuildNumber() - 1);
        return shown ? List.of(new TrendPage(job)) : List.of();
    }
}
