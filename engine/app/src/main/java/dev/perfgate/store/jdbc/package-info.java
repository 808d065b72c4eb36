/**
 * The server's store: collectors, their load tests, runs, tokens and the audit log, on an H2 file or on PostgreSQL. Owns the tables (the
 * scripts beside it), all SQL, and the encryption of collectors' keys. Start with {@link dev.perfgate.store.jdbc.Database}.
 */
@NullMarked
package dev.perfgate.store.jdbc;

import org.jspecify.annotations.NullMarked;
