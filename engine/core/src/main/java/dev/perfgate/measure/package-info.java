/** Measured figures: distributions ({@link dev.perfgate.measure.Distribution}) that merge exactly, and their texts. */
@NullMarked
package dev.perfgate.measure;

import org.jspecify.annotations.NullMarked;
