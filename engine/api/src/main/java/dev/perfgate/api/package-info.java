/**
 * The API that users compile against: suites written in Java. Start with {@link dev.perfgate.api.PerfSuite} and {@link dev.perfgate.api.Http}.
 *
 * <p>The types only collect what a perf.yml would say, as plain data ({@link dev.perfgate.api.Suite#document()}): the engine reads,
 * checks and runs both alike, so every rule of perf.yml holds here too, and problems name the same keys. Durations, lists and names
 * mean what they mean there. All types are immutable: each method returns a changed copy. This package depends on nothing, since it
 * is all that a user's class path shares with the engine.
 */
@NullMarked
package dev.perfgate.api;

import org.jspecify.annotations.NullMarked;
