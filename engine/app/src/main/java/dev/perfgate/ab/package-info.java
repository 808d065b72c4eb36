/**
 * Compares two versions of a subject by alternating runs on one machine until it is clear whether the second is slower. Owns the order of the runs and
 * when they end; what the figures say is the engine's two-sample rule. Start with {@link dev.perfgate.ab.AbTest}.
 */
@NullMarked
package dev.perfgate.ab;

import org.jspecify.annotations.NullMarked;
