/**
 * How often the regression rule and simple rules cry wolf, and what they find, on real benchmark histories. Owns the protocol of that
 * comparison; the histories are not part of this repository. Start with {@link dev.perfgate.benchmarks.regression.RegressionTable}.
 */
@NullMarked
package dev.perfgate.benchmarks.regression;

import org.jspecify.annotations.NullMarked;
