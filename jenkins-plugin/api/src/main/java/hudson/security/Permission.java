package hudson.security;

/** Stands for {@code hudson.security.Permission}. */
public final class Permission {
    private Permission() {}
}
