/**
 * The gate language: from a line to a gate. Start with {@link dev.perfgate.gate.language.GateParser}.
 */
@NullMarked
package dev.perfgate.gate.language;

import org.jspecify.annotations.NullMarked;
