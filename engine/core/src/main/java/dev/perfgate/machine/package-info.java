/**
 * How much work machines did in the CPU benchmark: results of each machine, kept over time, and machines side by side. Owns the files of
 * such a history and what is said when machines are compared. Start with {@link dev.perfgate.machine.MachineHistories}.
 */
@NullMarked
package dev.perfgate.machine;

import org.jspecify.annotations.NullMarked;
