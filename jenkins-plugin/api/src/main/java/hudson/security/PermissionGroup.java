package hudson.security;

import org.jvnet.localizer.Localizable;

/** Stands for {@code hudson.security.PermissionGroup}. */
@SuppressWarnings("rawtypes")
public final class PermissionGroup {
    public PermissionGroup(Class owner, Localizable title) {}
}
