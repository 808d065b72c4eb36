package dev.perfgate.jenkins.job;

import dev.perfgate.jenkins.Messages;
import hudson.Extension;
import hudson.model.Job;
import hudson.views.ListViewColumn;
import hudson.views.ListViewColumnDescriptor;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** The newest verdict of each job of a list, and how its key figure changed. */
public final class PerfColumn extends ListViewColumn {
    @DataBoundConstructor
    public PerfColumn() {}

    public List<RecordCell> cellsOf(Job<?, ?> job) {
        return RecordCell.all(job);
    }

    /** A list has it when somebody chooses it. */
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
