package dev.perfgate.jenkins.build;

import hudson.model.Item;
import hudson.model.Job;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Finds jobs with the permissions of the current user. */
public final class ReadableJob {
    private ReadableJob() {}

    /** Null when there is none, or the user may not read it. */
    public static @Nullable Job<?, ?> named(String name) {
        try {
            Item item = Jenkins.get().getItemByFullName(name);
            return item instanceof Job<?, ?> job && job.hasPermission(Item.READ) ? job : null;
        } catch (RuntimeException e) {
            // Of some jobs Jenkins tells that they are there, and refuses them.
            return null;
        }
    }
}
