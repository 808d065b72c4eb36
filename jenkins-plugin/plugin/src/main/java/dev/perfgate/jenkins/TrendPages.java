package dev.perfgate.jenkins;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Job;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import java.util.Collection;
import java.util.List;
import jenkins.model.TransientActionFactory;

/** Gives each job that has results its page of trends. */
@Extension
@SuppressWarnings("rawtypes") // as jobs are
public final class TrendPages extends TransientActionFactory<Job> {
    /** What the plugin's own permissions are listed under. */
    public static final PermissionGroup GROUP =
            new PermissionGroup(TrendPages.class, Messages.localizable("TrendPages.permissions"));

    /** To decide on baselines: to accept a level, to choose a run, to forget one. */
    public static final Permission DECIDE = new Permission(
            GROUP, "Decide", Messages.localizable("TrendPages.decide"), Item.CONFIGURE, PermissionScope.ITEM);

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
