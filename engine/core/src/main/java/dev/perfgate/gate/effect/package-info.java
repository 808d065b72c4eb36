/**
 * The effect of a gate's verdicts on the build, where it is not that of the verdict itself. The gate may choose it ({@link
 * dev.perfgate.gate.effect.Consequences}), somebody may waive it, or the gate has not decided for too long ({@link
 * dev.perfgate.gate.effect.UndecidedRuns}).
 */
@NullMarked
package dev.perfgate.gate.effect;

import org.jspecify.annotations.NullMarked;
