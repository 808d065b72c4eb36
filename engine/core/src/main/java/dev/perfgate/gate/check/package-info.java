/**
 * Checks of gates before a load: {@link dev.perfgate.gate.check.GatePreflight} finds gates whose figures a run cannot have.
 */
@NullMarked
package dev.perfgate.gate.check;

import org.jspecify.annotations.NullMarked;
