package dev.perfgate.jenkins.job;

import dev.perfgate.store.StoreException;
import hudson.Extension;
import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes deleted builds from their job's trend. */
@Extension
@SuppressWarnings("rawtypes") // as runs are
public final class DeletedBuilds extends RunListener<Run> {
    private static final Logger LOG = Logger.getLogger(DeletedBuilds.class.getName());

    @Override
    public void onDeleted(Run run) {
        Run<?, ?> build = run;
        try {
            JobTrends.of(build.getParent()).forgetBuild(build.getNumber(), Computer.threadPoolForRemoting);
        } catch (StoreException e) {
            // The build is deleted all the same.
            LOG.log(Level.WARNING, "build " + build.getNumber() + " stays in the trends", e);
        }
    }
}
