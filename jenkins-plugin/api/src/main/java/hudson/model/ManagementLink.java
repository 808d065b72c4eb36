package hudson.model;

import hudson.security.Permission;

/** Stands for {@code hudson.model.ManagementLink}. */
public abstract class ManagementLink implements Action {
    public ManagementLink() {}

    public Category getCategory() {
        throw new UnsupportedOperationException();
    }

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public Permission getRequiredPermission() {
        throw new UnsupportedOperationException();
    }

    /** Stands for {@code hudson.model.ManagementLink.Category}. */
    public enum Category {
        STATUS
    }
}
