/**
 * Scenario type {@code cpu}: how much work a machine does at each level of utilisation. {@link dev.perfgate.cpu.CpuScenarioType}
 * reads it, {@code CpuExecution} takes it step by step, {@code WorkUnit} is the work. {@link dev.perfgate.cpu.CpuDocument} shows a
 * run in the shape that scripts of the earlier tools read.
 */
@NullMarked
package dev.perfgate.cpu;

import org.jspecify.annotations.NullMarked;
