package hudson.security;

import org.jvnet.localizer.Localizable;

/** Stands for {@code hudson.security.Permission}. */
public final class Permission {
    public Permission(
            PermissionGroup group, String name, Localizable description, Permission impliedBy, PermissionScope scope) {}
}
