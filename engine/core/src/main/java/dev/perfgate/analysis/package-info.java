/**
 * From a history of runs to what changed in it. Owns the regression rule ({@link dev.perfgate.analysis.RegressionRule}, replayed by
 * {@link dev.perfgate.analysis.RegressionDetector}), what all metrics of a run share ({@link dev.perfgate.analysis.CommonMode}) and
 * the statistics under both. Pure arithmetic: no clock, no file, no randomness. Start with {@link
 * dev.perfgate.analysis.RegressionRule}.
 */
@NullMarked
package dev.perfgate.analysis;

import org.jspecify.annotations.NullMarked;
