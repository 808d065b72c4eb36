/**
 * The regression rule on any series: files with the values of metrics run by run are read, replayed, and shown as JSON lines or
 * charts. Owns these files' formats. Start with {@link dev.perfgate.changes.Replay}.
 */
@NullMarked
package dev.perfgate.changes;

import org.jspecify.annotations.NullMarked;
