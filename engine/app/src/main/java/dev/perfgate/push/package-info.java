/**
 * Sends runs to a server: what cannot be sent now is kept and sent the next time, and arrives once. Start with
 * {@link dev.perfgate.push.Push}.
 */
@NullMarked
package dev.perfgate.push;

import org.jspecify.annotations.NullMarked;
