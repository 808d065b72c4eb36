package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.build.PerfAction;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Run;
import hudson.model.TaskListener;

/** Notified of every record attached to a build; for integrations with optional plugins. */
public abstract class RecordListener implements ExtensionPoint {
    abstract void recorded(Run<?, ?> build, PerfAction record, TaskListener log);

    /** One that fails costs its own message, not the build's result. */
    static void tellAll(Run<?, ?> build, PerfAction record, TaskListener log) {
        for (RecordListener listener : ExtensionList.lookup(RecordListener.class)) {
            try {
                listener.recorded(build, record, log);
            } catch (RuntimeException | LinkageError e) {
                log.getLogger().println(Messages.of("RecordListener.failed", e));
            }
        }
    }
}
