/**
 * The result of a run: {@link dev.perfgate.result.Run} and its parts, and the versioned {@code run.json} that holds them
 * ({@link dev.perfgate.result.RunJson}). One schema for all scenario types; old versions are read for ever.
 */
@NullMarked
package dev.perfgate.result;

import org.jspecify.annotations.NullMarked;
