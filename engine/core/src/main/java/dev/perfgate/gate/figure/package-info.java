/**
 * Which figure a gate speaks of, and what a run has for it: {@link dev.perfgate.gate.figure.Figure}, read by
 * {@link dev.perfgate.gate.figure.FigureReader}; and the limit it is held against.
 */
@NullMarked
package dev.perfgate.gate.figure;

import org.jspecify.annotations.NullMarked;
