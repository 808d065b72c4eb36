/**
 * The effect of a gate's verdicts on the build, where it is not that of the verdict itself: chosen by the gate ({@link
 * dev.perfgate.gate.effect.Consequences}), waived for a while, or the end of patience with a gate that never decides ({@link
 * dev.perfgate.gate.effect.UndecidedRuns}).
 */
@NullMarked
package dev.perfgate.gate.effect;

import org.jspecify.annotations.NullMarked;
