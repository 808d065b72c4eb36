/**
 * Durations, sizes, rates and shares as users write and read them. Owns every conversion between a text and a figure; start
 * with {@link dev.perfgate.unit.Quantity}. Depends on nothing.
 */
@NullMarked
package dev.perfgate.unit;

import org.jspecify.annotations.NullMarked;
