/**
 * The verdicts of gates: a {@link dev.perfgate.result.verdict.Verdict}, and the limits that figures are held against.
 */
@NullMarked
package dev.perfgate.result.verdict;

import org.jspecify.annotations.NullMarked;
