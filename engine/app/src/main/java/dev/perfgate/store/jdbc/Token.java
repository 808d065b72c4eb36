package dev.perfgate.store.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token without its text, which only its owner knows.
 *
 * @param expiresAt null when it never does
 */
public record Token(
        String name,
        Scope scope,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
