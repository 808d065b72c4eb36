package hudson.security;

/** Stands for {@code hudson.security.PermissionScope}. */
public final class PermissionScope {
    public static final PermissionScope ITEM = null;

    private PermissionScope() {}
}
