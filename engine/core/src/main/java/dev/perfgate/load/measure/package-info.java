/**
 * From requests to figures. One thread records an interval ({@link dev.perfgate.load.measure.Interval}), and {@link
 * dev.perfgate.load.measure.Intervals} hands it over. One code merges what was recorded, of threads, seconds or processes ({@code
 * LoadRecord.merge}). Recording allocates nothing and takes no lock.
 */
@NullMarked
package dev.perfgate.load.measure;

import org.jspecify.annotations.NullMarked;
