/**
 * From requests to figures: what one thread records during one interval ({@link dev.perfgate.load.measure.Interval}), and how intervals are
 * handed over and merged ({@link dev.perfgate.load.measure.Totals}). Recording allocates nothing and takes no lock.
 */
@NullMarked
package dev.perfgate.load.measure;

import org.jspecify.annotations.NullMarked;
