/**
 * From requests to figures: what one thread records during one interval ({@link dev.perfgate.load.measure.Interval}), how intervals are
 * handed over ({@link dev.perfgate.load.measure.Intervals}), and the one code that merges what was recorded
 * ({@code LoadRecord.merge}), be it of threads, of seconds or of processes. Recording allocates nothing and takes no lock.
 */
@NullMarked
package dev.perfgate.load.measure;

import org.jspecify.annotations.NullMarked;
