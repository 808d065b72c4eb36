/**
 * What gates say of a run: a {@link dev.perfgate.result.verdict.Verdict}, and the limits that figures are held against.
 */
@NullMarked
package dev.perfgate.result.verdict;

import org.jspecify.annotations.NullMarked;
