/**
 * From a history of runs, or from repetitions of two versions, to what changed. Owns the regression rule on histories ({@link
 * dev.perfgate.analysis.RegressionRule}, replayed by {@link dev.perfgate.analysis.RegressionDetector}), what all metrics of a run share
 * ({@link dev.perfgate.analysis.CommonMode}), the rule on two samples ({@link dev.perfgate.analysis.TwoSampleRule}, looked at while
 * they grow by {@link dev.perfgate.analysis.SequentialComparison}) and the statistics under all. Pure arithmetic: no clock, no file, no randomness. Start with {@link
 * dev.perfgate.analysis.RegressionRule}.
 */
@NullMarked
package dev.perfgate.analysis;

import org.jspecify.annotations.NullMarked;
