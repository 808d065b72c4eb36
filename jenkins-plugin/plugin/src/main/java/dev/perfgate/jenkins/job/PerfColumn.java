package dev.perfgate.jenkins.job;

import dev.perfgate.jenkins.Messages;
import hudson.Extension;
import hudson.model.Job;
import hudson.views.ListViewColumn;
import hudson.views.ListViewColumnDescriptor;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A list column with each job's newest verdict and the change of its key figure. */
public final class PerfColumn extends ListViewColumn {
    @DataBoundConstructor
    public PerfColumn() {}

    public List<RecordCell> cellsOf(Job<?, ?> job) {
        return RecordCell.all(job);
    }

    /** The descriptor; lists show the column only if a user adds it. */
    @Extension
    @Symbol("perfgate")
    public static final class Kind extends ListViewColumnDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.of("PerfAction.displayName");
        }

        @Override
        public boolean shownByDefault() {
            return false;
        }
    }
}
