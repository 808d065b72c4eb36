package hudson.security;

/** Stands for {@code hudson.security.AccessControlled}. */
public interface AccessControlled {
    default boolean hasPermission(Permission permission) {
        throw new UnsupportedOperationException();
    }
}
