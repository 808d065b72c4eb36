/**
 * From figures to a verdict. Owns the gate language ({@link dev.perfgate.gate.language.GateParser}), its one evaluator
 * ({@link dev.perfgate.gate.GateEvaluator}), and the sentence that says why; command line, Maven and Jenkins all come here, so that the
 * same line and the same run give the same verdict. Whatever is missing, not a number or fails is never a pass.
 */
@NullMarked
package dev.perfgate.gate;

import org.jspecify.annotations.NullMarked;
