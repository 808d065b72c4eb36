package dev.perfgate.jenkins.job;

import dev.perfgate.jenkins.Messages;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.Job;
import hudson.plugins.view.dashboard.DashboardPortlet;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.DataBoundConstructor;

/** A dashboard portlet with the newest records of its jobs. */
public final class PerfPortlet extends DashboardPortlet {
    @DataBoundConstructor
    public PerfPortlet(String name) {
        super(name);
    }

    public List<RecordCell> getCells() {
        List<RecordCell> cells = new ArrayList<>();
        for (Job<?, ?> job : getDashboard().getJobs()) {
            cells.addAll(RecordCell.all(job));
        }
        return cells;
    }

    /** The descriptor; unused without the dashboard plugin. */
    @Extension(optional = true)
    public static final class Kind extends Descriptor<DashboardPortlet> {
        @Override
        public String getDisplayName() {
            return Messages.of("PerfPortlet.displayName");
        }
    }
}
