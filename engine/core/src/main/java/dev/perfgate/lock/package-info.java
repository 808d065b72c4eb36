/**
 * Who may load this machine, and write into a folder, at a time. Owns the lock files: operating-system locks, which are free when their process
 * dies. Start with {@link dev.perfgate.lock.MachineTurn}.
 */
@NullMarked
package dev.perfgate.lock;

import org.jspecify.annotations.NullMarked;
