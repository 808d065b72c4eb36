/**
 * Comparison of two runs, figure by figure. It describes; whether a change is more than chance is for the rules on
 * histories and samples to say. Start with {@link dev.perfgate.analysis.comparison.RunComparison}.
 */
@NullMarked
package dev.perfgate.analysis.comparison;

import org.jspecify.annotations.NullMarked;
