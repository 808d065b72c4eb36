/**
 * The runs before, as later runs are compared with them: one line a run ({@link dev.perfgate.result.history.PastRun}), and what people decided on
 * them. Start with {@link dev.perfgate.result.history.History}.
 */
@NullMarked
package dev.perfgate.result.history;

import org.jspecify.annotations.NullMarked;
