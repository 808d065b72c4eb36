/**
 * Checks of gates before a load: {@link dev.perfgate.gate.check.GatePreflight} finds gates whose figures a run cannot have. What is shown of
 * verdicts after it: {@link dev.perfgate.gate.check.VerdictGroups}, {@link dev.perfgate.gate.check.FigureLimit}.
 */
@NullMarked
package dev.perfgate.gate.check;

import org.jspecify.annotations.NullMarked;
