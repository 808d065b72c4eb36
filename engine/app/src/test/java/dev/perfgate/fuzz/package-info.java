/**
 * Damages, at random but seeded, everything that users write or keep, and expects of every command that reads it an answer within
 * bounds: accepted, or refused with a message. Start at {@link dev.perfgate.fuzz.FuzzTest}.
 */
@NullMarked
package dev.perfgate.fuzz;

import org.jspecify.annotations.NullMarked;
