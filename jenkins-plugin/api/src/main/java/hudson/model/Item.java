package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

/** Stands for {@code hudson.model.Item}. */
public interface Item extends AccessControlled {
    Permission CONFIGURE = null;
    Permission READ = null;
}
