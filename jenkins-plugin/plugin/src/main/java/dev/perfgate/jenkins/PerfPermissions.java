package dev.perfgate.jenkins;

import hudson.model.Item;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;

/** The permissions that the plugin defines. */
public final class PerfPermissions {
    /** What the plugin's own permissions are listed under. */
    public static final PermissionGroup GROUP =
            new PermissionGroup(PerfPermissions.class, Messages.localizable("PerfPermissions.permissions"));

    /** To decide on baselines: to accept a level, to choose a run, to forget one. */
    public static final Permission DECIDE = new Permission(
            GROUP, "Decide", Messages.localizable("PerfPermissions.decide"), Item.CONFIGURE, PermissionScope.ITEM);

    private PerfPermissions() {}
}
