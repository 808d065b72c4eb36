/**
 * Sends runs to a server; a run that cannot be sent is kept for the next time, and arrives exactly once. Start with
 * {@link dev.perfgate.push.Push}.
 */
@NullMarked
package dev.perfgate.push;

import org.jspecify.annotations.NullMarked;
