/**
 * From events to figures: what one thread records during one interval ({@link dev.perfgate.measure.Interval}), how intervals are
 * handed over and merged ({@link dev.perfgate.measure.Totals}), and the distribution that is left
 * ({@link dev.perfgate.measure.Distribution}). Recording allocates nothing and takes no lock.
 */
@NullMarked
package dev.perfgate.measure;

import org.jspecify.annotations.NullMarked;
