/**
 * Turns a few answers into a first, commented perf.yml. Start with {@link dev.perfgate.init.SuiteDraft}: questions and section are
 * the scenario type's, and what the draft holds is checked by the reader that a run goes through, never by rules of its own.
 */
@NullMarked
package dev.perfgate.init;

import org.jspecify.annotations.NullMarked;
