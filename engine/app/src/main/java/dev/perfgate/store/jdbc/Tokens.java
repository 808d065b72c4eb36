package dev.perfgate.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tokens that give access to the server. Of a token only its hash is kept: 256 random bits need no slow one. */
public final class Tokens {
    private static final int RANDOM_BYTES = 32;
    private static final String PREFIX = "perfgate_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Clock clock;

    Tokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Makes a token, and gives its text for the first and last time.
     *
     * @param validFor null for ever
     * @throws DatabaseException when there is one of that name
     */
    public String create(String name, Scope scope, @Nullable Duration validFor) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = Times.now(clock);
        jdbi.useTransaction(handle -> {
            if (named(name).isPresent()) {
                throw DatabaseException.wrongInput(
                        name, "a token of that name exists", "revoke it first, or choose another name");
            }
            handle.createUpdate("INSERT INTO tokens (id, name, hash, scope, created_at, expires_at)"
                            + " VALUES (:id, :name, :hash, :scope, :created, :expires)")
                    .bind("id", UUID.randomUUID())
                    .bind("name", name)
                    .bind("hash", hash(text))
                    .bind("scope", scope.name())
                    .bind("created", Times.column(now))
                    .bind("expires", validFor == null ? null : Times.column(now.plus(validFor)))
                    .execute();
        });
        return text;
    }

    /** The token of that text, expired or not. */
    public Optional<Token> find(String text) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM tokens WHERE hash = :hash")
                .bind("hash", hash(text))
                .map(Tokens::token)
                .findOne());
    }

    /** By name. */
    public List<Token> list() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM tokens ORDER BY name")
                .map(Tokens::token)
                .list());
    }

    /** From now on it counts no more; false when there is none of that name. */
    public boolean revoke(String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM tokens WHERE name = :name")
                        .bind("name", name)
                        .execute())
                > 0;
    }

    private Optional<Token> named(String name) {
        return list().stream().filter(token -> token.name().equals(name)).findFirst();
    }

    private static Token token(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Token(
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                Times.read(row, "created_at"),
                expires == null ? null : expires.toInstant());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
